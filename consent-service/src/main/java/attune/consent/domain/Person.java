package attune.consent.domain;

import attune.eventsourcing.Personal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody in the case, as far as consent needs to know them. Names stay with referral-service.
///
/// @param id theirs in this case alone, the same as referral-service's
/// @param born absent for a child not yet born and for an adult whose date is not known
/// @param expected when an unborn child is expected
public record Person(
    UUID id,
    PersonRole role,
    @Nullable Personal<LocalDate> born,
    @Nullable Personal<LocalDate> expected,
    boolean toBeFilmed) {

  /// Whether they are not born yet.
  public boolean isExpected() {
    return born == null && expected != null;
  }

  /// Their date of birth, if it is known and has not been erased.
  public Optional<LocalDate> birthDate() {
    return born == null ? Optional.empty() : born.known();
  }
}
