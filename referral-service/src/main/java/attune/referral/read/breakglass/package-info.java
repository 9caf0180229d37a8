/// Who opened a case that was not theirs, and what was found when somebody looked at that.
@NullMarked
package attune.referral.read.breakglass;

import org.jspecify.annotations.NullMarked;
