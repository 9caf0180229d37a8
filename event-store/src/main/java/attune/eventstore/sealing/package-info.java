/// Seals what is personal inside events with a key of each person's own, and forgets it by
/// destroying that key.
@NullMarked
package attune.eventstore.sealing;

import org.jspecify.annotations.NullMarked;
