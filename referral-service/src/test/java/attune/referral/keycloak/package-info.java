/// Whether somebody may work with a family.
@NullMarked
package attune.referral.keycloak;

import org.jspecify.annotations.NullMarked;
