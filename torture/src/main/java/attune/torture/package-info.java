/// What the event core promises, tried where it hurts: processes are killed, connections cut and
/// transactions held while commands come at full speed, and then everything is counted.
@NullMarked
package attune.torture;

import org.jspecify.annotations.NullMarked;
