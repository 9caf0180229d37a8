/// Commands over HTTP: a request becomes a command, its outcome an answer or a problem.
@NullMarked
package attune.consent.write;

import org.jspecify.annotations.NullMarked;
