/// Tells a command's outcome in HTTP.
@NullMarked
package attune.eventstore.http;

import org.jspecify.annotations.NullMarked;
