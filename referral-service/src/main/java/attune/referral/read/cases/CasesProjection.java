package attune.referral.read.cases;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Request;
import attune.referral.read.FocusChild;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folds each case into its line.
public final class CasesProjection implements Projection<Event, CaseRow> {

  @Override
  public @Nullable CaseRow apply(@Nullable CaseRow row, Recorded<Event> recorded) {
    Event event = recorded.event();
    if (event instanceof Event.Sent(var request, var at)) {
      return sent(recorded.stream(), request, at);
    }
    return row == null
        ? null
        : row.now(CaseStatus.after(event), event.at(), practitioner(row, event));
  }

  private static @Nullable UUID practitioner(CaseRow row, Event event) {
    return switch (event) {
      case Event.Allocated(var practitioner, _) -> practitioner;
      case Event.Sent _,
          Event.InformationRequested _,
          Event.Answered _,
          Event.Accepted _,
          Event.Declined _,
          Event.Closed _ ->
          row.practitioner();
    };
  }

  private static CaseRow sent(String stream, Request request, Instant at) {
    return new CaseRow(
        UUID.fromString(stream),
        request.reference().value(),
        request.route(),
        CaseStatus.SUBMITTED,
        at,
        at,
        request.referrer().subject(),
        request.caseSystem() == null ? null : request.caseSystem().system(),
        null,
        FocusChild.of(request));
  }
}
