/// Shows what the edge lets in and how it says no.
@NullMarked
package attune.http;

import org.jspecify.annotations.NullMarked;
