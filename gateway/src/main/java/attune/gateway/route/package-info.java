/// Systems' way in: what is asked under `/v1` goes to the service whose prefix it has.
@NullMarked
package attune.gateway.route;

import org.jspecify.annotations.NullMarked;
