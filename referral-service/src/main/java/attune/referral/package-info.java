/// The request for involvement, from sending it to the end of the work.
@NullMarked
package attune.referral;

import org.jspecify.annotations.NullMarked;
