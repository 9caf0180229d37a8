/// Shows the parts of the edge that need no server.
@NullMarked
package attune.http.edge;

import org.jspecify.annotations.NullMarked;
