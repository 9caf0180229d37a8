package attune.tally;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.eventstore.CommandHandler;
import attune.eventstore.CommandHandlers;
import attune.eventstore.EventTypes;
import attune.eventstore.RowTable;
import attune.eventstore.StreamType;
import attune.eventstore.View;
import attune.tally.Tally.Command;
import attune.tally.Tally.Event;
import attune.tally.Tally.State;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the store needs to know of tallies.
final class TallyWiring {

  static final StreamType<Command, Event, State> TALLY =
      new StreamType<>(
          "tally",
          new Tally(),
          EventTypes.of("tally", Event.class).type("counted", 1, Event.Counted.class).build(),
          List.of(View.of("tally_v1", new Reached(), new RowTable<>("tally_v1", TallyRow.class))));

  private TallyWiring() {}

  @Produces
  @Singleton
  static StreamType<Command, Event, State> tallies() {
    return TALLY;
  }

  @Produces
  @Singleton
  static CommandHandler<Command, Event, State> commands(CommandHandlers handlers) {
    return handlers.of(TALLY);
  }

  private static final class Reached implements Projection<Event, TallyRow> {
    @Override
    public TallyRow apply(@Nullable TallyRow row, Recorded<Event> recorded) {
      return switch (recorded.event()) {
        case Event.Counted(var number, _) -> new TallyRow(recorded.stream(), number);
      };
    }
  }
}
