/// Tests of what worklists count.
@NullMarked
package attune.gateway.page.worklist;

import org.jspecify.annotations.NullMarked;
