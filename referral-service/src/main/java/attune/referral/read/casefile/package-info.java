/// A case as a whole and its history, folded from its events, now or as of an instant.
@NullMarked
package attune.referral.read.casefile;

import org.jspecify.annotations.NullMarked;
