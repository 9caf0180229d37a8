/// What every request passes on its way in, and every failure on its way out.
@NullMarked
package attune.http.edge;

import org.jspecify.annotations.NullMarked;
