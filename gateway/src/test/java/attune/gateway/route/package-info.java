/// Routes, tokens and circuits, asked from outside.
@NullMarked
package attune.gateway.route;

import org.jspecify.annotations.NullMarked;
