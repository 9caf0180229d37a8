/// What day it is for policies: one clock, settable in tests and in the local stack alone.
@NullMarked
package attune.clock;

import org.jspecify.annotations.NullMarked;
