/// What others are told of the register's events: ids, codes and times, nothing personal.
@NullMarked
package attune.consent.publish;

import org.jspecify.annotations.NullMarked;
