/// Measures the store beside a bare insert and beside others, all in the same run.
@NullMarked
package attune.benchmarks;

import org.jspecify.annotations.NullMarked;
