/// What the service does by itself: when another tells it something, and when the day turns.
@NullMarked
package attune.consent.automation;

import org.jspecify.annotations.NullMarked;
