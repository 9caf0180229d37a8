/// Commands over HTTP: a request record becomes a command, its outcome a response.
@NullMarked
package attune.referral.write;

import org.jspecify.annotations.NullMarked;
