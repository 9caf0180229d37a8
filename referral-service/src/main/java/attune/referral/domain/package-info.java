/// What a request for involvement is and what may happen to it, in plain Java. Start with
/// [Referral].
@NullMarked
package attune.referral.domain;

import org.jspecify.annotations.NullMarked;
