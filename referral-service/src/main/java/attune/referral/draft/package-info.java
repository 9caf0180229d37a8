/// What people have begun to write and not sent yet: theirs alone, sealed, and never for long.
@NullMarked
package attune.referral.draft;

import org.jspecify.annotations.NullMarked;
