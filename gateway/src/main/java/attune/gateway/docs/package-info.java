/// The API's description as one whole, and the page on which it can be tried.
@NullMarked
package attune.gateway.docs;

import org.jspecify.annotations.NullMarked;
