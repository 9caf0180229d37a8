/// Log-in, log-out, forms and headers, asked from outside.
@NullMarked
package attune.gateway.safety;

import org.jspecify.annotations.NullMarked;
