/// How somebody stands to a case, and how much of it that lets them see.
@NullMarked
package attune.referral.access;

import org.jspecify.annotations.NullMarked;
