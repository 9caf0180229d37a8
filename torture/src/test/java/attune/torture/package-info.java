@NullMarked
package attune.torture;

import org.jspecify.annotations.NullMarked;
