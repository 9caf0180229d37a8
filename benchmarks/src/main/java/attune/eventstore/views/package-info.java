/// Builds a view again and again, to measure how long that takes.
@NullMarked
package attune.eventstore.views;

import org.jspecify.annotations.NullMarked;
