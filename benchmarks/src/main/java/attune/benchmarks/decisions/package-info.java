/// How long a decision takes, asked at the gateway of a whole stack with ever more registers.
@NullMarked
package attune.benchmarks.decisions;

import org.jspecify.annotations.NullMarked;
