/// One case: what is known of it, what happened, and the forms by which it goes on.
@NullMarked
package attune.gateway.page.casework;

import org.jspecify.annotations.NullMarked;
