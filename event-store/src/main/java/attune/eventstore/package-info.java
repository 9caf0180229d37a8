/// The event store on PostgreSQL: how commands become events, and events become views.
@NullMarked
package attune.eventstore;

import org.jspecify.annotations.NullMarked;
