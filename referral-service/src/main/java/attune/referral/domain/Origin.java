package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a case comes from: what stays true of it in every later state.
///
/// @param referrer the Keycloak subject id of the referrer, if they sent it themselves
/// @param system the case system that keeps the same family, if one does
/// @param content the hash of what was sent
public record Origin(
    CaseReference reference,
    @Nullable String referrer,
    @Nullable String system,
    UUID focusChild,
    Personal<String> content) {

  static Origin of(Request request) {
    var caseSystem = request.caseSystem();
    return new Origin(
        request.reference(),
        request.referrer().subject(),
        caseSystem == null ? null : caseSystem.system(),
        request.focusChild(),
        request.content());
  }

  /// Whether `request` says the same as the one this case began with. People's ids are new in every
  /// repeat, so only what was sent counts; once erased, nothing is the same any more.
  boolean repeatedBy(Request request) {
    return content.known().isPresent() && content.known().equals(request.content().known());
  }
}
