package attune.gateway.page;

import attune.gateway.referral.FocusChild;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a list names a case: by its child, or by its reference where the child is not to be seen.
public final class Child {
  private Child() {}

  public static String title(@Nullable FocusChild child, String reference) {
    return child == null || child.name() == null ? reference : child.name();
  }

  /// `5 years old`; empty if that is not known or not to be seen.
  public static String age(@Nullable FocusChild child, Instant now) {
    return child == null ? "" : age(child.born(), child.expected(), now);
  }

  public static String age(@Nullable LocalDate born, @Nullable LocalDate expected, Instant now) {
    if (born != null) {
      return London.age(born, LocalDate.ofInstant(now, London.ZONE));
    }
    return expected == null ? "" : "expected on " + London.inWords(expected);
  }
}
