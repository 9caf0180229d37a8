package attune.referral.read.cases;

import attune.referral.domain.CaseStatus;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.Readiness;
import attune.referral.domain.Route;
import attune.referral.read.FocusChild;
import attune.referral.read.Lacking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case in a line, with who may see it. Every worklist is a part of these.
///
/// @param profession the referrer's
/// @param waitingSince when it was accepted, or opened again, while it waits
/// @param referrer the Keycloak subject id of who sent it, if no case system did
/// @param system the case system that keeps the same family, if one does
/// @param practitioner the Keycloak subject id of whom it is or was allocated to
/// @param named who alone may see it, if it is restricted
/// @param reviewBy when the restriction has to be looked at
public record CaseRow(
    UUID caseId,
    String reference,
    Route route,
    String profession,
    Instant sentAt,
    @Nullable String referrer,
    @Nullable String system,
    CaseStatus status,
    Instant statusSince,
    @Nullable Instant waitingSince,
    @Nullable UUID practitioner,
    @Nullable List<String> named,
    @Nullable LocalDate reviewBy,
    FocusChild focusChild,
    Lacks lacks) {

  /// Whether the case exists for `subject`.
  public boolean admits(String subject) {
    return named == null || named.contains(subject);
  }

  /// Everything that stands between the request and its acceptance today.
  public List<Lacking> lacksToAccept(Map<UUID, OwnAnswer> onRegister, LocalDate today) {
    return concat(noChildLeft(), lacks.toAccept(onRegister, today));
  }

  /// What would keep the work from beginning today.
  public List<Lacking> lacksToBegin(Map<UUID, OwnAnswer> onRegister, LocalDate today) {
    return concat(noChildLeft(), lacks.toBegin(onRegister, today));
  }

  private List<Lacking> noChildLeft() {
    return focusChild.dead()
        ? Lacking.of(List.of(Readiness.focusChildDied(focusChild.id())))
        : List.of();
  }

  private static List<Lacking> concat(List<Lacking> first, List<Lacking> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  CaseRow now(CaseStatus next, Instant at, @Nullable UUID to) {
    return new CaseRow(
        caseId,
        reference,
        route,
        profession,
        sentAt,
        referrer,
        system,
        next,
        next == status ? statusSince : at,
        waiting(next, at),
        to,
        named,
        reviewBy,
        focusChild,
        lacks);
  }

  private @Nullable Instant waiting(CaseStatus next, Instant at) {
    if (next != CaseStatus.WAITING) {
      return null;
    }
    return status == CaseStatus.WAITING ? waitingSince : at;
  }

  CaseRow keptTo(@Nullable List<String> only, @Nullable LocalDate review) {
    return new CaseRow(
        caseId,
        reference,
        route,
        profession,
        sentAt,
        referrer,
        system,
        status,
        statusSince,
        waitingSince,
        practitioner,
        only,
        review,
        focusChild,
        lacks);
  }

  CaseRow about(FocusChild child, Lacks lacking) {
    return new CaseRow(
        caseId,
        reference,
        route,
        profession,
        sentAt,
        referrer,
        system,
        status,
        statusSince,
        waitingSince,
        practitioner,
        named,
        reviewBy,
        child,
        lacking);
  }
}
