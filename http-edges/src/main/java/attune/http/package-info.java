/// The edge that every HTTP service shares: what comes in is checked whole, and what goes wrong is
/// a problem of one catalogue.
@NullMarked
package attune.http;

import org.jspecify.annotations.NullMarked;
