/// What is known of practitioners, and how many families each works with.
@NullMarked
package attune.referral.read.staff;

import org.jspecify.annotations.NullMarked;
