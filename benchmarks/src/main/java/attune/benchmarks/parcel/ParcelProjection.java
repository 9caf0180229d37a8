package attune.benchmarks.parcel;

import attune.benchmarks.parcel.Parcel.Event;
import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import org.jspecify.annotations.Nullable;

/// Where each parcel is.
final class ParcelProjection implements Projection<Event, ParcelRow> {

  @Override
  public ParcelRow apply(@Nullable ParcelRow row, Recorded<Event> recorded) {
    return switch (recorded.event()) {
      case Event.Sent(var recipient, var from, _) ->
          new ParcelRow(recorded.stream(), recipient.known().orElse(null), from, 0);
      // the append alone is measured with scans of parcels that nobody sent
      case Event.Scanned(var place, _, _) ->
          row == null
              ? new ParcelRow(recorded.stream(), null, place, 1)
              : new ParcelRow(row.streamId(), row.recipient(), place, row.scans() + 1);
    };
  }
}
