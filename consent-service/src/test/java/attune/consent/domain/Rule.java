package attune.consent.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The sentence that a spec shows to hold. `docs/rules.md` is made of these.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Rule {

  /// The rule, as a sentence.
  String value();

  /// Where it comes from.
  Source from() default Source.SERVICE;

  /// Whose rule it is, and who can change it.
  enum Source {
    SERVICE("the council's guidance on VIG"),
    REQUEST_FORM("the council's forms: request for help, case management decision"),
    DATA_PROTECTION("UK GDPR, articles 5 and 25: no more than is needed, and kept safe"),
    CHILDREN_ACT("Children Act 1989, sections 2 to 4A"),
    DECISION("a decision of ours, for the council to confirm");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }
}
