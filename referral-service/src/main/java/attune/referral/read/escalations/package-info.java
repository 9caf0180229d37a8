/// What somebody was told in confidence: that somebody in a case may be at risk.
@NullMarked
package attune.referral.read.escalations;

import org.jspecify.annotations.NullMarked;
