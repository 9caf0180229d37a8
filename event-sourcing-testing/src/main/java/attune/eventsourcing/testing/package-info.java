/// How to test what is built on the kernel: specs of deciders and projections, golden events, laws
/// over seeded histories.
@NullMarked
package attune.eventsourcing.testing;

import org.jspecify.annotations.NullMarked;
