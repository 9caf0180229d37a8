/// What is lawful here, as dated data: read by every decision, and changed by two people.
@NullMarked
package attune.consent.policy;

import org.jspecify.annotations.NullMarked;
