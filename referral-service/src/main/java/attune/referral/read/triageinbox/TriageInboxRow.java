package attune.referral.read.triageinbox;

import attune.referral.domain.CaseStatus;
import attune.referral.domain.GroundsOutline;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.OwnAnswerNeeded;
import attune.referral.domain.Readiness;
import attune.referral.domain.Route;
import attune.referral.read.FocusChild;
import attune.referral.read.Lacking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A request that triage has not decided on.
///
/// @param profession the referrer's
/// @param missing what the request lacks, besides its grounds
/// @param grounds which of the grounds have been stated
/// @param ownAnswersNeeded the children who have to answer for themselves, and from when on:
///   whether they have is looked up when the list is shown
public record TriageInboxRow(
    UUID caseId,
    String reference,
    Route route,
    String profession,
    CaseStatus status,
    Instant statusSince,
    Instant sentAt,
    FocusChild focusChild,
    List<Lacking> missing,
    GroundsOutline grounds,
    List<OwnAnswerNeeded> ownAnswersNeeded) {

  /// Everything that stands between the request and its acceptance today.
  public List<Lacking> lacking(Map<UUID, OwnAnswer> ownAnswers, LocalDate today) {
    var all = new ArrayList<>(missing);
    all.addAll(Lacking.of(Readiness.missingIn(grounds)));
    all.addAll(Lacking.of(Readiness.ownAnswersMissing(ownAnswersNeeded, ownAnswers, today)));
    return all;
  }

  TriageInboxRow now(CaseStatus status, Instant since, GroundsOutline grounds) {
    return new TriageInboxRow(
        caseId,
        reference,
        route,
        profession,
        status,
        since,
        sentAt,
        focusChild,
        missing,
        grounds,
        ownAnswersNeeded);
  }
}
