/// What happened, in order, for case systems that poll.
@NullMarked
package attune.referral.read.feed;

import org.jspecify.annotations.NullMarked;
