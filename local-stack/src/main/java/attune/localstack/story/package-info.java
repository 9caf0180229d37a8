/// The story that `./attune up` tells: invented families go through the real system, by its public
/// API.
@NullMarked
package attune.localstack.story;

import org.jspecify.annotations.NullMarked;
