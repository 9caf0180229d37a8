/// Drafts on a real database: sealed, written over only where they were seen, and forgotten.
@NullMarked
package attune.referral.draft;

import org.jspecify.annotations.NullMarked;
