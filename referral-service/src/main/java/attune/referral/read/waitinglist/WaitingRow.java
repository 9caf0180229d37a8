package attune.referral.read.waitinglist;

import attune.referral.domain.OwnAnswer;
import attune.referral.domain.OwnAnswerNeeded;
import attune.referral.domain.Readiness;
import attune.referral.domain.Route;
import attune.referral.read.FocusChild;
import attune.referral.read.Lacking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A family that was sent, and waits once it is accepted.
///
/// @param waitingSince absent until it is accepted: the row is there before, because the acceptance
///   does not repeat whom it is about
/// @param ownAnswersNeeded the children who have to answer for themselves, and from when on: who
///   has not blocks the work, and is looked up when the list is shown
public record WaitingRow(
    UUID caseId,
    String reference,
    Route route,
    Instant sentAt,
    @Nullable Instant waitingSince,
    FocusChild focusChild,
    List<OwnAnswerNeeded> ownAnswersNeeded) {

  /// What keeps the work from beginning today.
  public List<Lacking> blockedBy(Map<UUID, OwnAnswer> ownAnswers, LocalDate today) {
    return Lacking.of(Readiness.ownAnswersMissing(ownAnswersNeeded, ownAnswers, today));
  }

  WaitingRow since(Instant accepted) {
    return new WaitingRow(caseId, reference, route, sentAt, accepted, focusChild, ownAnswersNeeded);
  }
}
