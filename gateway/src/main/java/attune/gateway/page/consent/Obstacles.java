package attune.gateway.page.consent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which of several obstacles is told first: what somebody said outweighs what is missing.
final class Obstacles {
  private static final List<String> ORDER =
      List.of(
          "OBJECTION",
          "WITHDRAWN",
          "REFUSED",
          "HELD",
          "OWN_CONSENT_NEEDED",
          "TO_BE_CONFIRMED",
          "EXPIRED",
          "PR_NOT_ESTABLISHED",
          "NO_CONSENT",
          "NO_CONTRACT",
          "NOT_ON_REGISTER");

  private Obstacles() {}

  static Optional<String> gravest(List<String> reasons) {
    return reasons.stream().min(Comparator.comparingInt(Obstacles::place));
  }

  private static int place(String reason) {
    int place = ORDER.indexOf(reason);
    return place < 0 ? ORDER.size() : place;
  }
}
