/// What every page has: the frame around it, words for times and codes, forms, and errors.
@NullMarked
package attune.gateway.page;

import org.jspecify.annotations.NullMarked;
