/// Who may work with a family, asked of Keycloak.
@NullMarked
package attune.referral.keycloak;

import org.jspecify.annotations.NullMarked;
