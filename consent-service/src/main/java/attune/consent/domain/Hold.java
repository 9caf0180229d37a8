package attune.consent.domain;

import attune.eventsourcing.Personal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What keeps film from being erased. Held film is locked, not used.
///
/// @param id its own
/// @param film one film; absent for every film of the case
/// @param owner the Keycloak subject id of who answers for it
/// @param reviewBy the day by which somebody has to look whether it is still needed
public record Hold(
    UUID id,
    Kind kind,
    @Nullable UUID film,
    String owner,
    Personal<String> reason,
    LocalDate reviewBy) {

  public enum Kind {
    SAFEGUARDING,
    POLICE_OR_COURT,
    SUBJECT_ACCESS,
    COMPLAINT,
    DEATH
  }

  boolean holds(@Nullable UUID one) {
    return film == null || film.equals(one);
  }
}
