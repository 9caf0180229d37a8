/// Who is in a case: asked of referral-service, because it does not travel on Kafka.
@NullMarked
package attune.consent.household;

import org.jspecify.annotations.NullMarked;
