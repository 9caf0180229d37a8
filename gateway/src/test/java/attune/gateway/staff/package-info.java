/// Names of staff, with and without Keycloak.
@NullMarked
package attune.gateway.staff;

import org.jspecify.annotations.NullMarked;
