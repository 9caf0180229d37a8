/// A small service on the library, to see how it answers.
@NullMarked
package attune.http.trial;

import org.jspecify.annotations.NullMarked;
