package attune.benchmarks.parcel;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.refuse;

import attune.benchmarks.parcel.Parcel.Command;
import attune.benchmarks.parcel.Parcel.Event;
import attune.benchmarks.parcel.Parcel.State;
import attune.eventsourcing.Decider;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import java.time.Instant;

/// A parcel that is sent once to somebody, and then scanned wherever it comes by.
public final class Parcel implements Decider<Command, Event, State> {

  public sealed interface Command {
    record Send(Personal<String> recipient, String from, Instant at) implements Command {}

    record Scan(String place, String by, Instant at) implements Command {}
  }

  public sealed interface Event {
    record Sent(Personal<String> recipient, String from, Instant at) implements Event {}

    record Scanned(String place, String by, Instant at) implements Event {}
  }

  public sealed interface State {
    record None() implements State {}

    record Underway(String place, int scans) implements State {}
  }

  public enum Refusal implements attune.eventsourcing.Refusal {
    NO_PARCEL,
    ALREADY_SENT
  }

  @Override
  public State initial() {
    return new State.None();
  }

  @Override
  public Decision<Event> decide(Command command, State state) {
    return switch (command) {
      case Command.Send(var recipient, var from, var at) ->
          state instanceof State.None
              ? accept(new Event.Sent(recipient, from, at))
              : refuse(Refusal.ALREADY_SENT);
      case Command.Scan(var place, var by, var at) ->
          state instanceof State.Underway
              ? accept(new Event.Scanned(place, by, at))
              : refuse(Refusal.NO_PARCEL);
    };
  }

  @Override
  public State evolve(State state, Event event) {
    return switch (event) {
      case Event.Sent(_, var from, _) -> new State.Underway(from, 0);
      case Event.Scanned(var place, _, _) -> new State.Underway(place, scans(state) + 1);
    };
  }

  private static int scans(State state) {
    return state instanceof State.Underway(_, var scans) ? scans : 0;
  }
}
