/// What the service shows of its registers.
@NullMarked
package attune.consent.read;

import org.jspecify.annotations.NullMarked;
