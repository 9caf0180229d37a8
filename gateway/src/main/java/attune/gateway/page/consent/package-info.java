/// Who permits what: the consent matrix of a case, everything that can be recorded of it, and what
/// is coming.
@NullMarked
package attune.gateway.page.consent;

import org.jspecify.annotations.NullMarked;
