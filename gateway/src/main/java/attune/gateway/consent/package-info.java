/// consent-service, as far as pages use it.
@NullMarked
package attune.gateway.consent;

import org.jspecify.annotations.NullMarked;
