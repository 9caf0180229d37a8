/// Every case in a line, for lists and for finding a case by its reference.
@NullMarked
package attune.referral.read.cases;

import org.jspecify.annotations.NullMarked;
