/// Builds views that are new to the database, and compares live ones with their events.
@NullMarked
package attune.eventstore.views;

import org.jspecify.annotations.NullMarked;
