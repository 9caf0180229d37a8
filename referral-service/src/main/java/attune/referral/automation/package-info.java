/// What the service does by itself, when another tells it something.
@NullMarked
package attune.referral.automation;

import org.jspecify.annotations.NullMarked;
