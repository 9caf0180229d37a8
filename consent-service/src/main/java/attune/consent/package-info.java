/// Who may be filmed, and who may see it.
@NullMarked
package attune.consent;

import org.jspecify.annotations.NullMarked;
