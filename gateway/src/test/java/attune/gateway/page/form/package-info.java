@NullMarked
package attune.gateway.page.form;

import org.jspecify.annotations.NullMarked;
