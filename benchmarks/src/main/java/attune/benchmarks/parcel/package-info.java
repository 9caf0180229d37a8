/// A parcel on its way: the smallest stream with somebody's name in it, to measure with.
@NullMarked
package attune.benchmarks.parcel;

import org.jspecify.annotations.NullMarked;
