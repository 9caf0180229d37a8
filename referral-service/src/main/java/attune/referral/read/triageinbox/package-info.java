/// What triage has to decide on, oldest first.
@NullMarked
package attune.referral.read.triageinbox;

import org.jspecify.annotations.NullMarked;
