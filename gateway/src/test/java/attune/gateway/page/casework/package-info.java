/// What pages of a case decide for themselves.
@NullMarked
package attune.gateway.page.casework;

import org.jspecify.annotations.NullMarked;
