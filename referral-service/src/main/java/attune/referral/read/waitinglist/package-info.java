/// The families that wait for a practitioner, longest first.
@NullMarked
package attune.referral.read.waitinglist;

import org.jspecify.annotations.NullMarked;
