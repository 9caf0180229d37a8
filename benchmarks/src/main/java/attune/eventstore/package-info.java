/// Reaches into the store where measuring needs it.
@NullMarked
package attune.eventstore;

import org.jspecify.annotations.NullMarked;
