package attune.consent.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.ConsentRegister.State;
import attune.eventsourcing.Decision;

/// Follows where the case stands, as referral-service tells it.
final class Work {

  private Work() {}

  static Decision<Event> decide(Command.OfCourse command, State.Known known, Policy policy) {
    return switch (command) {
      case Command.Restrict(var named, var at) ->
          Sorted.set(named).equals(known.register().course().named())
              ? nothing()
              : accept(new Event.Restricted(named, at));
      case Command.LiftRestriction(var at) ->
          known.register().course().named() == null
              ? nothing()
              : accept(new Event.RestrictionLifted(at));
      case Command.TurnDay(var at) -> Calendar.turn(known, at, policy);
      case Command.MarkOpenedInError(var at) ->
          known instanceof State.OpenedInError ? nothing() : accept(new Event.OpenedInError(at));
      case Command.OfCourse _ when known instanceof State.OpenedInError ->
          refuse(Refusal.OPENED_IN_ERROR);
      case Command.Allocate(var to, var at) ->
          to.equals(known.register().course().practitioner())
              ? nothing()
              : accept(new Event.Allocated(to, at));
      case Command.EndWork c -> end(c, known);
      case Command.Escalate(var at) ->
          known.register().course().escalated() != null
              ? nothing()
              : accept(new Event.Escalated(at));
      case Command.Reopen(var at) ->
          known instanceof State.Ended ? accept(new Event.Reopened(at)) : nothing();
    };
  }

  private static Decision<Event> end(Command.EndWork c, State.Known known) {
    return switch (known) {
      case State.Open _ -> accept(new Event.WorkEnded(c.how(), c.at()));
      case State.Ended(_, var how) when how.how() == c.how() -> nothing();
      case State.Ended _ -> refuse(Refusal.ALREADY_ENDED);
      case State.OpenedInError _ -> refuse(Refusal.OPENED_IN_ERROR);
    };
  }
}
