/// Shows what could not be heard from others, and has it handled after all.
@NullMarked
package attune.consent.parked;

import org.jspecify.annotations.NullMarked;
