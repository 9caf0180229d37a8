/// What people see when something can't be done: a page in plain words, never a stack trace.
@NullMarked
package attune.gateway.failure;

import org.jspecify.annotations.NullMarked;
