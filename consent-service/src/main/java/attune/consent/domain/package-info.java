/// Who may be filmed and who may see it, and what becomes of a consent, in plain Java. Start with
/// [ConsentRegister].
@NullMarked
package attune.consent.domain;

import org.jspecify.annotations.NullMarked;
