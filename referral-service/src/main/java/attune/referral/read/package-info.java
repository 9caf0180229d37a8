/// What the referral's views have in common: their rows' tables.
@NullMarked
package attune.referral.read;

import org.jspecify.annotations.NullMarked;
