/// The management port.
@NullMarked
package attune.gateway.health;

import org.jspecify.annotations.NullMarked;
