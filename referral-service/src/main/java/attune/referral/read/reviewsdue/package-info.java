/// The restrictions that somebody has to look at again.
@NullMarked
package attune.referral.read.reviewsdue;

import org.jspecify.annotations.NullMarked;
