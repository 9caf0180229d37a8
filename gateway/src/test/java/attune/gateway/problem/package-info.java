/// The catalogue in both directions.
@NullMarked
package attune.gateway.problem;

import org.jspecify.annotations.NullMarked;
