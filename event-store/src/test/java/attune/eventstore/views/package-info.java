/// Views that are built, compared and repaired, on a real database.
@NullMarked
package attune.eventstore.views;

import org.jspecify.annotations.NullMarked;
