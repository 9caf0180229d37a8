/// Cases that somebody finds by their reference, and opens without being one who works on them.
@NullMarked
package attune.gateway.page.finding;

import org.jspecify.annotations.NullMarked;
