/// The running system seen from outside, as people, case systems and auditors meet it.
@NullMarked
package attune.endtoend;

import org.jspecify.annotations.NullMarked;
