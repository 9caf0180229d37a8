/// A tiny aggregate to try the store with.
@NullMarked
package attune.eventstore.door;

import org.jspecify.annotations.NullMarked;
