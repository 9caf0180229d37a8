/// Runs a relay only while it is measured.
@NullMarked
package attune.eventstore.relay;

import org.jspecify.annotations.NullMarked;
