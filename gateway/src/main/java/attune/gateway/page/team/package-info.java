/// Those who work on cases: how much they have to do, who supervises them, and what has to be
/// looked at again.
@NullMarked
package attune.gateway.page.team;

import org.jspecify.annotations.NullMarked;
