package attune.referral.read.casefile;

import attune.referral.domain.Agreements;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Grounds.Assessment;
import attune.referral.domain.Grounds.Change;
import attune.referral.domain.Grounds.Impact;
import attune.referral.domain.Grounds.OwnConsents;
import attune.referral.domain.Reason;
import attune.referral.domain.Route;
import attune.referral.domain.TriagePolicy;
import attune.referral.read.Lacking;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A case as the API tells it. What the reader may not see, and what was erased, is absent.
///
/// @param question what triage has asked and was not told yet
/// @param missing what stands in the way of accepting it today
/// @param erased the people whose words and details are gone
@Schema(name = "Case")
record CaseShown(
    UUID caseId,
    String reference,
    long version,
    CaseStatus status,
    Instant statusSince,
    Instant sentAt,
    @Nullable Question question,
    @Nullable Instant decideBy,
    @Nullable Route route,
    SentRequest.@Nullable Sender referrer,
    SentRequest.@Nullable CaseSystem caseReference,
    SentRequest.@Nullable Identified identifiers,
    @Nullable Agreements agreements,
    @Nullable List<SentRequest.Somebody> people,
    @Nullable Set<Reason> reasons,
    @Nullable String programme,
    @Nullable Assessment assessment,
    @Nullable ThreeQuestions questions,
    @Nullable List<SentRequest.View> parentsViews,
    @Nullable List<Exchange> exchanges,
    @Nullable List<Lacking> missing,
    @Nullable UUID practitionerId,
    CaseFile.@Nullable Course course,
    @Nullable Set<UUID> erased) {

  record Question(@Nullable String question, Instant askedAt) {}

  record ThreeQuestions(
      @Nullable Change change, @Nullable Impact impact, @Nullable OwnConsents ownConsents) {}

  /// Where it stands, and nothing of what was said.
  static CaseShown status(CaseFile file) {
    return outline(file, null);
  }

  /// Where it stands, and what is asked of the sender.
  static CaseShown progress(CaseFile file) {
    return outline(file, openQuestion(file));
  }

  private static CaseShown outline(CaseFile file, @Nullable Question question) {
    return new CaseShown(
        file.caseId(),
        file.reference(),
        file.version(),
        file.status(),
        file.statusSince(),
        file.sentAt(),
        question,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static CaseShown whole(CaseFile file, TriagePolicy policy, @Nullable List<Lacking> missing) {
    SentRequest sent = file.request();
    StatedGrounds grounds = file.grounds();
    CaseFile.Allocated allocated = file.course().allocated();
    return new CaseShown(
        file.caseId(),
        file.reference(),
        file.version(),
        file.status(),
        file.statusSince(),
        file.sentAt(),
        openQuestion(file),
        policy.decideBy(file.sentAt()),
        sent.route(),
        sent.referrer(),
        sent.caseSystem(),
        sent.identifiers(),
        sent.agreements(),
        sent.people(),
        grounds.reasons(),
        grounds.programme(),
        grounds.assessment(),
        new ThreeQuestions(grounds.change(), grounds.impact(), grounds.ownConsents()),
        sent.parentsViews(),
        file.exchanges(),
        missing,
        allocated == null ? null : allocated.practitioner(),
        file.course(),
        file.erased());
  }

  private static @Nullable Question openQuestion(CaseFile file) {
    if (file.status() != CaseStatus.INFORMATION_REQUESTED || file.exchanges().isEmpty()) {
      return null;
    }
    Exchange last = file.exchanges().getLast();
    return new Question(last.words(), last.at());
  }
}
