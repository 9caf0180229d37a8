/// What others are told of the referral's events: ids, codes and times, nothing personal.
@NullMarked
package attune.referral.publish;

import org.jspecify.annotations.NullMarked;
