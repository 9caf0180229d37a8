package attune.referral.read.breakglass;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.referral.domain.BreakGlass.Event;
import org.jspecify.annotations.Nullable;

/// Folds each opening into its row.
public final class OpeningsProjection implements Projection<Event, OpeningRow> {

  @Override
  public @Nullable OpeningRow apply(@Nullable OpeningRow row, Recorded<Event> recorded) {
    return switch (recorded.event()) {
      case Event.Opened opened -> opened(recorded.stream(), recorded.version(), opened);
      case Event.Reviewed reviewed ->
          row == null ? null : reviewed(row, recorded.version(), reviewed);
    };
  }

  private static OpeningRow opened(String stream, long version, Event.Opened opened) {
    return new OpeningRow(
        stream,
        version,
        opened.caseId(),
        opened.by(),
        opened.reason().known().orElse(null),
        opened.at(),
        opened.until(),
        null,
        null,
        null);
  }

  private static OpeningRow reviewed(OpeningRow row, long version, Event.Reviewed reviewed) {
    return new OpeningRow(
        row.streamId(),
        version,
        row.caseId(),
        row.openedBy(),
        row.reason(),
        row.openedAt(),
        row.readableUntil(),
        reviewed.by(),
        reviewed.finding().known().orElse(null),
        reviewed.at());
  }
}
