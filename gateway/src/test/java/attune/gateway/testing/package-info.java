/// What the gateway's tests stand on: a real Keycloak, stub services, a browser without a window.
@NullMarked
package attune.gateway.testing;

import org.jspecify.annotations.NullMarked;
