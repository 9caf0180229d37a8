package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ties words to whom they are about, whose key seals them.
final class About {

  private About() {}

  static <T> @Nullable Personal<T> person(UUID person, @Nullable T words) {
    return words == null ? null : Personal.of(person, words);
  }

  /// What can be read of `personal`: nothing if it was never said, or was erased.
  static <T> Optional<T> known(@Nullable Personal<T> personal) {
    return personal == null ? Optional.empty() : personal.known();
  }
}
