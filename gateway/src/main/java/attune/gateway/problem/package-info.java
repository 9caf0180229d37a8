/// What goes wrong, said by the catalogue: as RFC 9457 to systems, as pages to whoever follows a
/// type.
@NullMarked
package attune.gateway.problem;

import org.jspecify.annotations.NullMarked;
