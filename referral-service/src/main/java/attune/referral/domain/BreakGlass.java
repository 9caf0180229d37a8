package attune.referral.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.eventsourcing.Decider;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import attune.referral.domain.BreakGlass.Command;
import attune.referral.domain.BreakGlass.Event;
import attune.referral.domain.BreakGlass.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A practitioner opens a case that is not theirs, for some hours and with a reason; a manager
/// looks at it afterwards. Each opening is a stream of its own: it changes nothing in the case.
///
/// ```
/// (none) --Open--> Opened --Review--> Reviewed
/// ```
///
/// Reason and finding speak of the family, so they are the focus child's, and go with the child's
/// key; who looked at which case, and when, stays. Nothing of it is published: each service keeps
/// who looked at what in its own access log.
public final class BreakGlass implements Decider<Command, Event, State> {

  private static final String STREAM = "glass-";

  public sealed interface Command {
    /// Says who asks, and whose words the reason is taken for.
    ///
    /// @param by the Keycloak subject id of who opens it
    record Open(UUID caseId, UUID focusChild, String by, String reason, Instant at)
        implements Command {}

    /// Says who works with the family, since nobody reviews an opening of their own case.
    ///
    /// @param by the Keycloak subject id of who reviews it
    /// @param practitioner whom the case is allocated to at that time, if anybody
    record Review(String by, @Nullable UUID practitioner, String finding, Instant at)
        implements Command {}
  }

  public sealed interface Event {
    Instant at();

    record Opened(UUID caseId, String by, Personal<String> reason, Instant until, Instant at)
        implements Event {}

    record Reviewed(String by, Personal<String> finding, Instant at) implements Event {}
  }

  public sealed interface State {
    record None() implements State {}

    record Opened(Event.Opened how) implements State {}

    record Reviewed(Event.Opened how, Event.Reviewed review) implements State {}
  }

  public enum Refusal implements attune.eventsourcing.Refusal {
    NOT_OPENED,
    OWN_CASE,
    ALREADY_REVIEWED
  }

  private final TriagePolicy policy;

  public BreakGlass(TriagePolicy policy) {
    this.policy = policy;
  }

  /// The stream of an opening.
  public static String stream(UUID opening) {
    return STREAM + opening;
  }

  /// Which opening's stream it is.
  public static UUID opening(String stream) {
    return UUID.fromString(stream.substring(STREAM.length()));
  }

  @Override
  public State initial() {
    return new State.None();
  }

  @Override
  public Decision<Event> decide(Command command, State state) {
    return switch (command) {
      case Command.Open c -> open(c, state);
      case Command.Review c -> review(c, state);
    };
  }

  @Override
  public State evolve(State state, Event event) {
    return switch (event) {
      case Event.Opened how -> new State.Opened(how);
      case Event.Reviewed review ->
          switch (state) {
            case State.None none -> none;
            case State.Opened(var how) -> new State.Reviewed(how, review);
            case State.Reviewed(var how, _) -> new State.Reviewed(how, review);
          };
    };
  }

  /// The id of an opening is made for it, so one that is there is this one.
  private Decision<Event> open(Command.Open c, State state) {
    return switch (state) {
      case State.None _ ->
          accept(
              new Event.Opened(
                  c.caseId(),
                  c.by(),
                  Personal.of(c.focusChild(), c.reason()),
                  policy.readableUntil(c.at()),
                  c.at()));
      case State.Opened _, State.Reviewed _ -> nothing();
    };
  }

  private static Decision<Event> review(Command.Review c, State state) {
    return switch (state) {
      case State.None _ -> refuse(Refusal.NOT_OPENED);
      case State.Opened(var how) ->
          isTheirs(c, how) ? refuse(Refusal.OWN_CASE) : accept(reviewed(c, how));
      case State.Reviewed(var how, var review) ->
          review.by().equals(c.by()) && review.finding().equals(reviewed(c, how).finding())
              ? nothing()
              : refuse(Refusal.ALREADY_REVIEWED);
    };
  }

  private static boolean isTheirs(Command.Review c, Event.Opened how) {
    return how.by().equals(c.by())
        || (c.practitioner() != null && c.practitioner().toString().equals(c.by()));
  }

  private static Event.Reviewed reviewed(Command.Review c, Event.Opened how) {
    return new Event.Reviewed(c.by(), Personal.of(how.reason().person(), c.finding()), c.at());
  }
}
