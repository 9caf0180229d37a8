package attune.consent.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who may see a case, as referral-service last told it.
///
/// @param version of the case with the last change of this
/// @param practitioner the Keycloak subject id of who works or worked on it
/// @param named the Keycloak subject ids of who alone may see it, if it is restricted
/// @param behind whether the people of the register are known to be behind the case's
public record CaseAccess(
    UUID caseId,
    long version,
    CaseStatus status,
    @Nullable String referrer,
    @Nullable String system,
    @Nullable UUID practitioner,
    @Nullable List<String> named,
    boolean behind) {

  public boolean isRestricted() {
    return named != null;
  }

  public boolean names(String subject) {
    return named != null && named.contains(subject);
  }

  public boolean isWorkedOnBy(String subject) {
    return practitioner != null && practitioner.toString().equals(subject);
  }

  boolean isWorkedOnByOneOf(Set<UUID> practitioners) {
    return practitioner != null && practitioners.contains(practitioner);
  }

  boolean isSentBy(String subject) {
    return subject.equals(referrer);
  }

  boolean isKeptBy(Optional<String> asking) {
    return asking.filter(one -> one.equals(system)).isPresent();
  }
}
