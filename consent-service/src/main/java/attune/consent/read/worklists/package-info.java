/// Lists of what has to be done: birthdays, ends of consents, objections, film.
@NullMarked
package attune.consent.read.worklists;

import org.jspecify.annotations.NullMarked;
