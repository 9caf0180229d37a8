/// Clients that never rest, for what is measured on a whole stack.
@NullMarked
package attune.benchmarks.asking;

import org.jspecify.annotations.NullMarked;
