package attune.referral.read.waitinglist;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.referral.domain.Readiness;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Request;
import attune.referral.read.FocusChild;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folds accepted requests into the waiting list, which they leave when they are allocated.
public final class WaitingListProjection implements Projection<Event, WaitingRow> {

  private final Readiness readiness;

  public WaitingListProjection(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public @Nullable WaitingRow apply(@Nullable WaitingRow row, Recorded<Event> recorded) {
    return switch (recorded.event()) {
      case Event.Sent(var request, var at) -> sent(recorded.stream(), request, at);
      case Event.InformationRequested _, Event.Answered _ -> row;
      case Event.Accepted(_, var at) -> row == null ? null : row.since(at);
      case Event.Declined _, Event.Allocated _, Event.Closed _ -> null;
    };
  }

  private WaitingRow sent(String stream, Request request, Instant at) {
    return new WaitingRow(
        UUID.fromString(stream),
        request.reference().value(),
        request.route(),
        at,
        null,
        FocusChild.of(request),
        readiness.ownAnswersNeeded(request.people()));
  }
}
