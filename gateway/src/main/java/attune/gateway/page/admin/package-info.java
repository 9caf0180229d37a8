/// What those who run the service look after, with nothing of what is in a case.
@NullMarked
package attune.gateway.page.admin;

import org.jspecify.annotations.NullMarked;
