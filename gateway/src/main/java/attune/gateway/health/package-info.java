/// What those who run it ask, on the management port: is it ready, what is it.
@NullMarked
package attune.gateway.health;

import org.jspecify.annotations.NullMarked;
