/// Where people land, and the pages that are open to all.
@NullMarked
package attune.gateway.page.home;

import org.jspecify.annotations.NullMarked;
