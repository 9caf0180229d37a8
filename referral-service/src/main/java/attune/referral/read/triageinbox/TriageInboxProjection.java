package attune.referral.read.triageinbox;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Readiness;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Request;
import attune.referral.read.FocusChild;
import attune.referral.read.Lacking;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folds requests into the inbox, which they leave when they are decided on.
public final class TriageInboxProjection implements Projection<Event, TriageInboxRow> {

  private final Readiness readiness;

  public TriageInboxProjection(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public @Nullable TriageInboxRow apply(@Nullable TriageInboxRow row, Recorded<Event> recorded) {
    return switch (recorded.event()) {
      case Event.Sent(var request, var at) -> sent(recorded.stream(), request, at);
      case Event.InformationRequested(_, var at) ->
          row == null ? null : row.now(CaseStatus.INFORMATION_REQUESTED, at, row.grounds());
      case Event.Answered(_, var grounds, var at) ->
          row == null
              ? null
              : row.now(CaseStatus.SUBMITTED, at, row.grounds().with(grounds.outline()));
      case Event.Accepted _, Event.Declined _, Event.Allocated _, Event.Closed _ -> null;
    };
  }

  private TriageInboxRow sent(String stream, Request request, Instant at) {
    return new TriageInboxRow(
        UUID.fromString(stream),
        request.reference().value(),
        request.route(),
        request.referrer().profession().value(),
        CaseStatus.SUBMITTED,
        at,
        at,
        FocusChild.of(request),
        Lacking.of(readiness.missingBesides(request.people(), request.agreements())),
        request.grounds().outline(),
        readiness.ownAnswersNeeded(request.people()));
  }
}
