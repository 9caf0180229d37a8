/// How somebody stands to a case, and how much of its register that lets them see.
@NullMarked
package attune.consent.access;

import org.jspecify.annotations.NullMarked;
