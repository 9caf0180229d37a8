/// What holds for the whole gateway.
@NullMarked
package attune.gateway;

import org.jspecify.annotations.NullMarked;
