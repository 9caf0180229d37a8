/// What people are told of a register.
@NullMarked
package attune.consent.read.register;

import org.jspecify.annotations.NullMarked;
