package attune.consent.domain;

import java.util.List;
import java.util.UUID;

/// The answer to a [Question], with what it was decided on.
public sealed interface Answer {

  /// The version of the policy that was used.
  String policy();

  /// The version of the register that was read.
  long register();

  record Permitted(String policy, long register) implements Answer {}

  /// Not now, and why.
  ///
  /// @param because every person's reasons
  record Refused(List<Because> because, String policy, long register) implements Answer {
    public Refused {
      because = List.copyOf(because);
    }
  }

  record Because(UUID person, Obstacle obstacle) {}
}
