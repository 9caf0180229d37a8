package attune.referral.domain;

import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.eventsourcing.Decider;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request for involvement and what becomes of it, up to the end of the work.
///
/// ```
///                    AskForInformation
/// (none) --Send--> Submitted <------> InformationRequested
///                    |     |  Answer
///              Accept|     |Decline
///                    v     v
///                Waiting  Declined
///                    |
///            Allocate|
///                    v
///                Allocated --Close--> Closed
/// ```
public final class Referral implements Decider<Command, Event, State> {

  public sealed interface Command {
    record Send(Request request, Instant at) implements Command {}

    record AskForInformation(String question, Instant at) implements Command {}

    /// Says something about the request, and may add to its grounds.
    record Answer(String answer, Grounds.Stated grounds, Instant at) implements Command {}

    /// Decides on what the consent register says of each child, by their id, today in London.
    record Accept(Map<UUID, OwnAnswer> ownAnswers, LocalDate today, Instant at)
        implements Command {}

    record Decline(DeclineReason reason, String signpostedTo, @Nullable String note, Instant at)
        implements Command {}

    record Allocate(UUID practitioner, Instant at) implements Command {}

    record Close(ClosureReason reason, @Nullable String note, Instant at) implements Command {}
  }

  /// What has happened, for ever: later versions only add optional fields, and events.
  public sealed interface Event {
    Instant at();

    record Sent(Request request, Instant at) implements Event {}

    record InformationRequested(Personal<String> question, Instant at) implements Event {}

    record Answered(Personal<String> answer, Grounds grounds, Instant at) implements Event {}

    /// Names the children's own answers that it was decided on.
    record Accepted(List<OwnAnswer> ownAnswers, Instant at) implements Event {
      public Accepted {
        ownAnswers = List.copyOf(ownAnswers);
      }
    }

    record Declined(
        DeclineReason reason,
        Personal<String> signpostedTo,
        @Nullable Personal<String> note,
        Instant at)
        implements Event {}

    record Allocated(UUID practitioner, Instant at) implements Event {}

    record Closed(ClosureReason reason, @Nullable Personal<String> note, Instant at)
        implements Event {}
  }

  public sealed interface State {
    record None() implements State {}

    /// A case that exists.
    sealed interface Case extends State {
      Origin origin();
    }

    /// A case that triage has still to decide on.
    sealed interface Undecided extends Case {
      Submitted request();
    }

    /// A case that triage has decided on.
    sealed interface Decided extends Case {}

    /// Keeps the last answer, by which a repeat of it is known.
    record Submitted(
        Origin origin,
        List<Person> people,
        Agreements agreements,
        Grounds grounds,
        Event.@Nullable Answered lastAnswer)
        implements Undecided {
      @Override
      public Submitted request() {
        return this;
      }

      private Submitted with(Event.Answered answered) {
        return new Submitted(
            origin, people, agreements, grounds.with(answered.grounds()), answered);
      }
    }

    record InformationRequested(Submitted request, Event.InformationRequested asked)
        implements Undecided {
      @Override
      public Origin origin() {
        return request.origin();
      }
    }

    record Declined(Origin origin, Event.Declined how) implements Decided {}

    record Waiting(Origin origin) implements Decided {}

    record Allocated(Origin origin, UUID practitioner) implements Decided {}

    /// Keeps the practitioner, who still sees the case.
    record Closed(Origin origin, UUID practitioner, Event.Closed how) implements Decided {}
  }

  public enum Refusal implements attune.eventsourcing.Refusal {
    ALREADY_SENT,
    INCOMPLETE,
    NOT_ONE_FOCUS_CHILD,
    PROFESSION_NOT_ELIGIBLE,
    OUTSIDE_AGES_OF_PROFESSION,
    NOT_SENT,
    QUESTION_OPEN,
    NOT_READY,
    ALREADY_DECIDED,
    NOT_WAITING,
    ALREADY_ALLOCATED,
    NOT_ALLOCATED,
    ALREADY_CLOSED
  }

  private final Eligibility eligibility;
  private final Readiness readiness;

  public Referral(TriagePolicy policy) {
    this.readiness = new Readiness(policy);
    this.eligibility = new Eligibility(policy, readiness);
  }

  @Override
  public State initial() {
    return new State.None();
  }

  @Override
  public Decision<Event> decide(Command command, State state) {
    return switch (command) {
      case Command.Send send -> send(send, state);
      case Command.AskForInformation ask -> askForInformation(ask, state);
      case Command.Answer answer -> answer(answer, state);
      case Command.Accept accept -> accept(accept, state);
      case Command.Decline decline -> decline(decline, state);
      case Command.Allocate allocate -> allocate(allocate, state);
      case Command.Close close -> close(close, state);
    };
  }

  @Override
  public State evolve(State state, Event event) {
    return switch (event) {
      case Event.Sent(var request, _) ->
          new State.Submitted(
              Origin.of(request), request.people(), request.agreements(), request.grounds(), null);
      case Event.InformationRequested asked when state instanceof State.Undecided undecided ->
          new State.InformationRequested(undecided.request(), asked);
      case Event.Answered answered when state instanceof State.Undecided undecided ->
          undecided.request().with(answered);
      case Event.Accepted _ when state instanceof State.Case known ->
          new State.Waiting(known.origin());
      case Event.Declined how when state instanceof State.Case known ->
          new State.Declined(known.origin(), how);
      case Event.Allocated(var practitioner, _) when state instanceof State.Case known ->
          new State.Allocated(known.origin(), practitioner);
      case Event.Closed how when state instanceof State.Allocated(var origin, var practitioner) ->
          new State.Closed(origin, practitioner, how);
      case Event.InformationRequested _,
          Event.Answered _,
          Event.Accepted _,
          Event.Declined _,
          Event.Allocated _,
          Event.Closed _ ->
          state;
    };
  }

  private Decision<Event> send(Command.Send c, State state) {
    return switch (state) {
      case State.None _ -> eligibility.sendIfEligible(c);
      case State.Case known when known.origin().repeatedBy(c.request()) -> nothing();
      case State.Case _ -> refuse(Refusal.ALREADY_SENT);
    };
  }

  private static Decision<Event> askForInformation(Command.AskForInformation c, State state) {
    return switch (state) {
      case State.None _ -> refuse(Refusal.NOT_SENT);
      case State.InformationRequested(var request, var asked)
          when asked.equals(asked(c, request.origin(), asked.at())) ->
          nothing();
      case State.Undecided undecided -> Decision.accept(asked(c, undecided.origin(), c.at()));
      case State.Decided _ -> refuse(Refusal.ALREADY_DECIDED);
    };
  }

  private static Event.InformationRequested asked(
      Command.AskForInformation c, Origin origin, Instant at) {
    return new Event.InformationRequested(Personal.of(origin.focusChild(), c.question()), at);
  }

  private static Decision<Event> answer(Command.Answer c, State state) {
    return switch (state) {
      case State.None _ -> refuse(Refusal.NOT_SENT);
      case State.Submitted(var origin, _, _, _, var last)
          when last != null && last.equals(answered(c, origin, last.at())) ->
          nothing();
      case State.Undecided undecided -> Decision.accept(answered(c, undecided.origin(), c.at()));
      case State.Decided _ -> refuse(Refusal.ALREADY_DECIDED);
    };
  }

  private static Event.Answered answered(Command.Answer c, Origin origin, Instant at) {
    UUID child = origin.focusChild();
    return new Event.Answered(Personal.of(child, c.answer()), c.grounds().about(child), at);
  }

  private Decision<Event> accept(Command.Accept c, State state) {
    return switch (state) {
      case State.None _ -> refuse(Refusal.NOT_SENT);
      case State.Submitted request -> readiness.acceptIfReady(c, request);
      case State.InformationRequested _ -> refuse(Refusal.QUESTION_OPEN);
      case State.Waiting _ -> nothing();
      case State.Decided _ -> refuse(Refusal.ALREADY_DECIDED);
    };
  }

  private static Decision<Event> decline(Command.Decline c, State state) {
    return switch (state) {
      case State.None _ -> refuse(Refusal.NOT_SENT);
      case State.Submitted(var origin, _, _, _, _) -> Decision.accept(declined(c, origin, c.at()));
      case State.InformationRequested _ -> refuse(Refusal.QUESTION_OPEN);
      case State.Declined(var origin, var how) when how.equals(declined(c, origin, how.at())) ->
          nothing();
      case State.Decided _ -> refuse(Refusal.ALREADY_DECIDED);
    };
  }

  private static Event.Declined declined(Command.Decline c, Origin origin, Instant at) {
    UUID child = origin.focusChild();
    return new Event.Declined(
        c.reason(), Personal.of(child, c.signpostedTo()), About.person(child, c.note()), at);
  }

  private static Decision<Event> allocate(Command.Allocate c, State state) {
    return switch (state) {
      case State.None _ -> refuse(Refusal.NOT_SENT);
      case State.Waiting _ -> Decision.accept(new Event.Allocated(c.practitioner(), c.at()));
      case State.Allocated(_, var to) when to.equals(c.practitioner()) -> nothing();
      case State.Allocated _ -> refuse(Refusal.ALREADY_ALLOCATED);
      case State.Undecided _, State.Declined _, State.Closed _ -> refuse(Refusal.NOT_WAITING);
    };
  }

  private static Decision<Event> close(Command.Close c, State state) {
    return switch (state) {
      case State.None _ -> refuse(Refusal.NOT_SENT);
      case State.Allocated(var origin, _) -> Decision.accept(closed(c, origin, c.at()));
      case State.Closed(var origin, _, var how) when how.equals(closed(c, origin, how.at())) ->
          nothing();
      case State.Closed _ -> refuse(Refusal.ALREADY_CLOSED);
      case State.Undecided _, State.Declined _, State.Waiting _ -> refuse(Refusal.NOT_ALLOCATED);
    };
  }

  private static Event.Closed closed(Command.Close c, Origin origin, Instant at) {
    return new Event.Closed(c.reason(), About.person(origin.focusChild(), c.note()), at);
  }
}
