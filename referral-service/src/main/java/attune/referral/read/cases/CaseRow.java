package attune.referral.read.cases;

import attune.referral.domain.CaseStatus;
import attune.referral.domain.Route;
import attune.referral.read.FocusChild;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case in a line, with who may see it.
///
/// @param referrer the Keycloak subject id of who sent it, if no case system did
/// @param system the case system that keeps the same family, if one does
/// @param practitioner the Keycloak subject id of whom it is or was allocated to
public record CaseRow(
    UUID caseId,
    String reference,
    Route route,
    CaseStatus status,
    Instant statusSince,
    Instant sentAt,
    @Nullable String referrer,
    @Nullable String system,
    @Nullable UUID practitioner,
    FocusChild focusChild) {

  CaseRow now(CaseStatus status, Instant since, @Nullable UUID practitioner) {
    return new CaseRow(
        caseId,
        reference,
        route,
        status,
        since,
        sentAt,
        referrer,
        system,
        practitioner,
        focusChild);
  }
}
