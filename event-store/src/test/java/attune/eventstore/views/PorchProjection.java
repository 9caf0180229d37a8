package attune.eventstore.views;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.eventstore.door.Door.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Porches that hang somewhere; one in the room `cursed` can't be folded.
final class PorchProjection implements Projection<Event, PorchRow> {

  @Override
  public @Nullable PorchRow apply(@Nullable PorchRow row, Recorded<Event> recorded) {
    return switch (recorded.event()) {
      case Event.Hung(var room, _) -> {
        if (room.equals("cursed")) {
          throw new IllegalStateException("Odette's own words");
        }
        yield new PorchRow(recorded.stream(), room, false, 0);
      }
      case Event.Opened _ -> Objects.requireNonNull(row).opened();
      case Event.Closed _ -> Objects.requireNonNull(row).closed();
      case Event.Admitted _ -> row;
    };
  }
}
