/// What keeps a page safe in a browser: headers, and forms that only our own pages can send.
@NullMarked
package attune.gateway.safety;

import org.jspecify.annotations.NullMarked;
