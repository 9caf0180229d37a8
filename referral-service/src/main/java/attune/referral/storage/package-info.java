/// What the referral's events are called when they are stored.
@NullMarked
package attune.referral.storage;

import org.jspecify.annotations.NullMarked;
