/// A request for involvement, written page by page and kept as a draft until it is sent.
@NullMarked
package attune.gateway.page.request;

import org.jspecify.annotations.NullMarked;
