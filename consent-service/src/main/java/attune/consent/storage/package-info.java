/// What the register's events are called when they are stored.
@NullMarked
package attune.consent.storage;

import org.jspecify.annotations.NullMarked;
