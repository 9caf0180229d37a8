/// Counts up many tallies at once, as fast as the event store takes it, and writes down what was
/// acknowledged; a restart goes on where the note ends.
@NullMarked
package attune.tally;

import org.jspecify.annotations.NullMarked;
