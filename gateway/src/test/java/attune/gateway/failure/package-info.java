/// Every error page, and that nothing leaks into it.
@NullMarked
package attune.gateway.failure;

import org.jspecify.annotations.NullMarked;
