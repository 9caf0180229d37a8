/// The one door: routes for systems, log-in and pages for people.
@NullMarked
package attune.gateway;

import org.jspecify.annotations.NullMarked;
