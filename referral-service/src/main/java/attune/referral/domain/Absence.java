package attune.referral.domain;

import java.time.LocalDate;

/// Days on which a practitioner does not work.
///
/// @param until the last of them
public record Absence(LocalDate from, LocalDate until) {

  boolean overlaps(Absence other) {
    return !other.until.isBefore(from) && !until.isBefore(other.from);
  }
}
