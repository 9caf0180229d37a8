/// Who works here: the names behind subject ids, known to Keycloak alone.
@NullMarked
package attune.gateway.staff;

import org.jspecify.annotations.NullMarked;
