package attune.benchmarks.parcel;

import attune.benchmarks.parcel.Parcel.Event;
import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where each parcel is.
final class ParcelProjection implements Projection<Event, ParcelRow> {

  @Override
  public ParcelRow apply(@Nullable ParcelRow row, Recorded<Event> recorded) {
    return switch (recorded.event()) {
      case Event.Sent(var recipient, var from, _) ->
          new ParcelRow(recorded.stream(), recipient.known().orElse(null), from, 0);
      case Event.Scanned(var place, _, _) -> {
        ParcelRow was = Objects.requireNonNull(row);
        yield new ParcelRow(was.streamId(), was.recipient(), place, was.scans() + 1);
      }
    };
  }
}
