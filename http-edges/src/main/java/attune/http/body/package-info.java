/// Reads request records from JSON, and says everything that is wrong with them at once.
@NullMarked
package attune.http.body;

import org.jspecify.annotations.NullMarked;
