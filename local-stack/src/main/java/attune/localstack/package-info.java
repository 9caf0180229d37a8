/// The whole of Attune on one machine, behind `./attune`: the same programs as in production, on
/// smaller parts.
@NullMarked
package attune.localstack;

import org.jspecify.annotations.NullMarked;
