/// Asks referral-service what the pages show, with the token of the person who looks at them.
@NullMarked
package attune.gateway.referral;

import org.jspecify.annotations.NullMarked;
