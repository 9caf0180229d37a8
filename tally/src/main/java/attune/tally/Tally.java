package attune.tally;

import static attune.eventsourcing.Decision.accept;

import attune.eventsourcing.Decider;
import attune.eventsourcing.Decision;
import attune.tally.Tally.Command;
import attune.tally.Tally.Event;
import attune.tally.Tally.State;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/// A tally that is counted up, some numbers at a time. Each number is an event whose version it
/// equals, so that a history which lost, doubled or reordered one gives itself away.
final class Tally implements Decider<Command, Event, State> {

  sealed interface Command {
    record Count(int numbers, Instant at) implements Command {}
  }

  sealed interface Event {
    record Counted(long number, Instant at) implements Event {}
  }

  record State(long reached) {}

  @Override
  public State initial() {
    return new State(0);
  }

  @Override
  public Decision<Event> decide(Command command, State state) {
    return switch (command) {
      case Command.Count(var numbers, var at) -> {
        List<Event> counted =
            LongStream.rangeClosed(state.reached() + 1, state.reached() + numbers)
                .<Event>mapToObj(number -> new Event.Counted(number, at))
                .toList();
        yield accept(counted);
      }
    };
  }

  @Override
  public State evolve(State state, Event event) {
    return switch (event) {
      case Event.Counted(var number, _) -> {
        if (number != state.reached() + 1) {
          throw new IllegalStateException(number + " after " + state.reached());
        }
        yield new State(number);
      }
    };
  }
}
