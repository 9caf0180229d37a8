/// Reaches into the local stack for what a person logs in with.
@NullMarked
package attune.localstack.story;

import org.jspecify.annotations.NullMarked;
