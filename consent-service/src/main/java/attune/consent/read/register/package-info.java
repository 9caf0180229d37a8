/// One register and its history, as much of it as the reader may see today.
@NullMarked
package attune.consent.read.register;

import org.jspecify.annotations.NullMarked;
