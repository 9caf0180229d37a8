/// The whole API and its page.
@NullMarked
package attune.gateway.docs;

import org.jspecify.annotations.NullMarked;
