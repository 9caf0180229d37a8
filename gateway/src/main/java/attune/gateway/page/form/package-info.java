/// What every form of these pages has in common: its questions, what is no answer to them, and the
/// body that the answers make.
@NullMarked
package attune.gateway.page.form;

import org.jspecify.annotations.NullMarked;
