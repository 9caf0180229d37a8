/// Pages, read as people read them: by heading, by label, by what a link says.
@NullMarked
package attune.gateway.page;

import org.jspecify.annotations.NullMarked;
