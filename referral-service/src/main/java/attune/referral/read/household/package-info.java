/// Who is in a case and who may see it, for our own services alone.
@NullMarked
package attune.referral.read.household;

import org.jspecify.annotations.NullMarked;
