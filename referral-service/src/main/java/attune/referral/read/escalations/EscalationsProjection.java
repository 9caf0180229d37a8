package attune.referral.read.escalations;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.referral.domain.Referral.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folds each escalated case into its row; the others have none.
public final class EscalationsProjection implements Projection<Event, EscalationRow> {

  @Override
  public @Nullable EscalationRow apply(@Nullable EscalationRow row, Recorded<Event> recorded) {
    return recorded.event() instanceof Event.Escalated escalated
        ? told(recorded.stream(), row == null ? Map.of() : row.told(), escalated)
        : row;
  }

  private static EscalationRow told(
      String stream, Map<String, Instant> before, Event.Escalated escalated) {
    var told = new HashMap<>(before);
    escalated.named().forEach(subject -> told.put(subject, escalated.at()));
    return new EscalationRow(UUID.fromString(stream), told);
  }
}
