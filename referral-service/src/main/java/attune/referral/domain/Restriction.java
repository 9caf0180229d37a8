package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// That only named people see a case; for everybody else there is none.
///
/// @param named Keycloak subject ids
/// @param reviewBy the day by which somebody has to look whether it is still needed
/// @param lastFinding what the last review found
public record Restriction(
    Kind kind, Set<String> named, LocalDate reviewBy, @Nullable Personal<String> lastFinding) {

  public enum Kind {
    HIGH_PROFILE,
    STAFF_CONFLICT,
    ADOPTION,
    HIGH_RISK
  }

  public Restriction {
    named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
  }

  public boolean names(String subject) {
    return named.contains(subject);
  }
}
