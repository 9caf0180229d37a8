package attune.eventstore.door;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.eventstore.EventTypes;
import attune.eventstore.StreamType;
import attune.eventstore.Table;
import attune.eventstore.View;
import attune.eventstore.door.Door.Command;
import attune.eventstore.door.Door.Event;
import attune.eventstore.door.Door.State;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// What the store needs to know of doors.
public final class Doors {

  public static final EventTypes<Event> TYPES =
      EventTypes.of("door", Event.class)
          .type("hung", 2, Event.Hung.class)
          .type("opened", 1, Event.Opened.class)
          .type("closed", 1, Event.Closed.class)
          .type("admitted", 1, Event.Admitted.class)
          .upcast("hung", 1, old -> old.put("room", old.path("place").asText()))
          .build();

  public static final View<Event, DoorRow> VIEW =
      View.of("door_v1", new DoorProjection(), new DoorTable());

  public static final StreamType<Command, Event, State> DOOR =
      new StreamType<>("door", new Door(), TYPES, List.of(VIEW));

  private Doors() {}

  private static final class DoorProjection implements Projection<Event, DoorRow> {
    @Override
    public @Nullable DoorRow apply(@Nullable DoorRow row, Recorded<Event> recorded) {
      return switch (recorded.event()) {
        case Event.Hung(var room, var owner) ->
            new DoorRow(recorded.stream(), room, owner.known().orElse(null), false, 0);
        case Event.Opened _ -> {
          DoorRow was = Objects.requireNonNull(row);
          yield new DoorRow(was.stream, was.room, was.owner, true, was.opened + 1);
        }
        case Event.Closed _ -> {
          DoorRow was = Objects.requireNonNull(row);
          yield new DoorRow(was.stream, was.room, was.owner, false, was.opened);
        }
        case Event.Admitted _ -> row;
      };
    }
  }

  private static final class DoorTable implements Table<DoorRow> {
    @Override
    public Uni<@Nullable DoorRow> find(Mutiny.StatelessSession session, String stream) {
      return session.get(DoorRow.class, stream).<@Nullable DoorRow>map(row -> row);
    }

    @Override
    public Uni<Void> insert(Mutiny.StatelessSession session, DoorRow row) {
      return session.insert(row);
    }

    @Override
    public Uni<Void> update(Mutiny.StatelessSession session, DoorRow row) {
      return session.update(row);
    }

    @Override
    public Uni<Void> delete(Mutiny.StatelessSession session, String stream) {
      return find(session, stream).chain(session::delete);
    }
  }
}
