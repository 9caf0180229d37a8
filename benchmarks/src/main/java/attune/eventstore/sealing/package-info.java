/// Reaches into sealing for keys as the store makes them.
@NullMarked
package attune.eventstore.sealing;

import org.jspecify.annotations.NullMarked;
