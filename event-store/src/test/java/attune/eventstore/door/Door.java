package attune.eventstore.door;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.eventsourcing.Decider;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import attune.eventstore.door.Door.Command;
import attune.eventstore.door.Door.Event;
import attune.eventstore.door.Door.State;
import java.util.List;

/// A door with an owner, that is hung once and then opened and closed.
public final class Door implements Decider<Command, Event, State> {

  public sealed interface Command {
    record Hang(String room, Personal<String> owner) implements Command {}

    record Open() implements Command {}

    record Close() implements Command {}

    record Admit(List<Personal<Visitor>> visitors) implements Command {}
  }

  public sealed interface Event {
    record Hung(String room, Personal<String> owner) implements Event {}

    record Opened() implements Event {}

    record Closed() implements Event {}

    record Admitted(Personal<Visitor> visitor) implements Event {}
  }

  public record Visitor(String name, String bringing) {}

  public sealed interface State {
    record None() implements State {}

    record Hanging(String room, boolean open) implements State {}
  }

  public enum Refusal implements attune.eventsourcing.Refusal {
    NO_DOOR,
    ALREADY_HUNG,
    CLOSED
  }

  @Override
  public State initial() {
    return new State.None();
  }

  @Override
  public Decision<Event> decide(Command command, State state) {
    return switch (state) {
      case State.None _ ->
          command instanceof Command.Hang(var room, var owner)
              ? accept(new Event.Hung(room, owner))
              : refuse(Refusal.NO_DOOR);
      case State.Hanging(var room, var open) ->
          switch (command) {
            case Command.Hang hang when hang.room().equals(room) -> nothing();
            case Command.Hang _ -> refuse(Refusal.ALREADY_HUNG);
            case Command.Open _ -> open ? nothing() : accept(new Event.Opened());
            case Command.Close _ -> open ? accept(new Event.Closed()) : nothing();
            case Command.Admit(var visitors) when open -> accept(admitted(visitors));
            case Command.Admit _ -> refuse(Refusal.CLOSED);
          };
    };
  }

  private static List<Event> admitted(List<Personal<Visitor>> visitors) {
    return visitors.stream().<Event>map(Event.Admitted::new).toList();
  }

  @Override
  public State evolve(State state, Event event) {
    return switch (event) {
      case Event.Hung(var room, _) -> new State.Hanging(room, false);
      case Event.Opened _ -> new State.Hanging(room(state), true);
      case Event.Closed _ -> new State.Hanging(room(state), false);
      case Event.Admitted _ -> state;
    };
  }

  private static String room(State state) {
    return state instanceof State.Hanging(var room, _) ? room : "";
  }
}
