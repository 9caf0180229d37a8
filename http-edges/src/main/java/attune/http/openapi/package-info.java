/// What every operation's description says without its resource having to.
@NullMarked
package attune.http.openapi;

import org.jspecify.annotations.NullMarked;
