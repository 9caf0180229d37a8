/// What leaves the system for one person in the family: made for them, and for nobody else.
@NullMarked
package attune.referral.read.copy;

import org.jspecify.annotations.NullMarked;
