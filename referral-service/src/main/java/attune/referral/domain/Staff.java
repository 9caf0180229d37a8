package attune.referral.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.eventsourcing.Decider;
import attune.eventsourcing.Decision;
import attune.referral.domain.Staff.Command;
import attune.referral.domain.Staff.Event;
import attune.referral.domain.Staff.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the service itself knows of one practitioner; name and roles are Keycloak's. There is no
/// beginning and no end to it: nothing is known until something is said.
///
/// ```
/// (nothing known) --SetCapacity, ReachStage, NameSupervisor, GoAway--> known so far
///                 <--EndSupervision, ComeBack-- each takes back what it names
/// ```
public final class Staff implements Decider<Command, Event, State> {

  private static final String STREAM = "staff-";

  public sealed interface Command {
    /// How many families they can work with at once.
    record SetCapacity(int cases, Instant at) implements Command {}

    record ReachStage(Stage stage, Instant at) implements Command {}

    /// Says of whom, since nobody supervises themselves.
    record NameSupervisor(UUID practitioner, Supervision supervision, Instant at)
        implements Command {}

    record EndSupervision(Instant at) implements Command {}

    record GoAway(Absence absence, Instant at) implements Command {}

    /// Ends the absence that began on that day, or takes it back.
    record ComeBack(LocalDate from, Instant at) implements Command {}
  }

  public sealed interface Event {
    Instant at();

    record CapacitySet(int cases, Instant at) implements Event {}

    record StageReached(Stage stage, Instant at) implements Event {}

    record SupervisorNamed(Supervision supervision, Instant at) implements Event {}

    record SupervisionEnded(Instant at) implements Event {}

    record WentAway(Absence absence, Instant at) implements Event {}

    record CameBack(LocalDate from, Instant at) implements Event {}
  }

  /// What is known by now. Nobody has to have said any of it.
  ///
  /// @param away in the order of the days
  public record State(
      @Nullable Integer capacity,
      @Nullable Stage stage,
      @Nullable Supervision supervision,
      List<Absence> away) {

    public State {
      away = List.copyOf(away);
    }

    private State with(int cases) {
      return new State(cases, stage, supervision, away);
    }

    private State with(Stage reached) {
      return new State(capacity, reached, supervision, away);
    }

    private State with(Supervision named) {
      return new State(capacity, stage, named, away);
    }

    private State withoutSupervision() {
      return new State(capacity, stage, null, away);
    }

    private State with(Absence absence) {
      return new State(
          capacity,
          stage,
          supervision,
          Stream.concat(away.stream(), Stream.of(absence))
              .sorted(Comparator.comparing(Absence::from))
              .toList());
    }

    private State without(LocalDate from) {
      return new State(
          capacity,
          stage,
          supervision,
          away.stream().filter(absence -> !absence.from().equals(from)).toList());
    }
  }

  public enum Refusal implements attune.eventsourcing.Refusal {
    SUPERVISES_THEMSELVES,
    END_DATE_NEEDED,
    ENDS_BEFORE_IT_BEGINS,
    ALREADY_AWAY
  }

  /// The stream of one practitioner, by their Keycloak subject id.
  public static String stream(UUID practitioner) {
    return STREAM + practitioner;
  }

  /// Whose stream it is.
  public static UUID practitioner(String stream) {
    return UUID.fromString(stream.substring(STREAM.length()));
  }

  @Override
  public State initial() {
    return new State(null, null, null, List.of());
  }

  @Override
  public Decision<Event> decide(Command command, State state) {
    return switch (command) {
      case Command.SetCapacity c -> setCapacity(c, state);
      case Command.ReachStage c -> reachStage(c, state);
      case Command.NameSupervisor c -> nameSupervisor(c, state);
      case Command.EndSupervision c -> endSupervision(c, state);
      case Command.GoAway c -> goAway(c, state);
      case Command.ComeBack c -> comeBack(c, state);
    };
  }

  @Override
  public State evolve(State state, Event event) {
    return switch (event) {
      case Event.CapacitySet(var cases, _) -> state.with(cases);
      case Event.StageReached(var stage, _) -> state.with(stage);
      case Event.SupervisorNamed(var supervision, _) -> state.with(supervision);
      case Event.SupervisionEnded _ -> state.withoutSupervision();
      case Event.WentAway(var absence, _) -> state.with(absence);
      case Event.CameBack(var from, _) -> state.without(from);
    };
  }

  private static Decision<Event> setCapacity(Command.SetCapacity c, State state) {
    return Objects.equals(state.capacity(), c.cases())
        ? nothing()
        : accept(new Event.CapacitySet(c.cases(), c.at()));
  }

  /// Stages can be corrected, so a lower one may follow.
  private static Decision<Event> reachStage(Command.ReachStage c, State state) {
    return state.stage() == c.stage()
        ? nothing()
        : accept(new Event.StageReached(c.stage(), c.at()));
  }

  private static Decision<Event> nameSupervisor(Command.NameSupervisor c, State state) {
    Supervision named = c.supervision();
    if (named.supervisor().equals(c.practitioner())) {
      return refuse(Refusal.SUPERVISES_THEMSELVES);
    }
    if (named.outside() && named.until() == null) {
      return refuse(Refusal.END_DATE_NEEDED);
    }
    return named.equals(state.supervision())
        ? nothing()
        : accept(new Event.SupervisorNamed(named, c.at()));
  }

  private static Decision<Event> endSupervision(Command.EndSupervision c, State state) {
    return state.supervision() == null ? nothing() : accept(new Event.SupervisionEnded(c.at()));
  }

  private static Decision<Event> goAway(Command.GoAway c, State state) {
    Absence absence = c.absence();
    if (absence.until().isBefore(absence.from())) {
      return refuse(Refusal.ENDS_BEFORE_IT_BEGINS);
    }
    if (state.away().contains(absence)) {
      return nothing();
    }
    return state.away().stream().anyMatch(absence::overlaps)
        ? refuse(Refusal.ALREADY_AWAY)
        : accept(new Event.WentAway(absence, c.at()));
  }

  private static Decision<Event> comeBack(Command.ComeBack c, State state) {
    return state.away().stream().anyMatch(absence -> absence.from().equals(c.from()))
        ? accept(new Event.CameBack(c.from(), c.at()))
        : nothing();
  }
}
