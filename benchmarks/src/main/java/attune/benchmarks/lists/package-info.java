/// How long the lists of referral-service take over many cases.
@NullMarked
package attune.benchmarks.lists;

import org.jspecify.annotations.NullMarked;
