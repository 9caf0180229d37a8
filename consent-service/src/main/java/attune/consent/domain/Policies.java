package attune.consent.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Every policy that was or will be in force. What was decided under an earlier one stays decided.
@FunctionalInterface
public interface Policies {

  /// The one in force at an instant.
  Policy at(Instant instant);

  /// Of several that are in force from the same instant the last one holds; before all of them, the
  /// first.
  static Policies of(List<Policy> all) {
    List<Policy> dated = all.stream().sorted(Comparator.comparing(Policy::from)).toList();
    return instant ->
        dated.reversed().stream()
            .filter(policy -> !policy.from().isAfter(instant))
            .findFirst()
            .orElseGet(dated::getFirst);
  }
}
