package attune.referral.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who works with the family, how that ends, and how it begins again.
final class Work {

  private Work() {}

  static Decision<Event> decide(Command.OfWork command, State.Case known) {
    return switch (command) {
      case Command.Withdraw c -> withdraw(c, known);
      case Command.Allocate c -> allocate(c, known);
      case Command.Reallocate c -> reallocate(c, known);
      case Command.HandOver c -> handOver(c, known);
      case Command.Close c -> close(c, known);
      case Command.Reopen c -> reopen(c, known);
      case Command.MarkOpenedInError c -> markOpenedInError(c, known);
    };
  }

  private static Decision<Event> withdraw(Command.Withdraw c, State.Case known) {
    return switch (known) {
      case State.Withdrawn(_, _, var how) when how.equals(withdrawn(c, known, how.at())) ->
          nothing();
      case State.Over _ -> refuse(Refusal.ALREADY_OVER);
      case State.OpenedInError _ -> refuse(Refusal.OPENED_IN_ERROR);
      case State.Undecided _, State.Waiting _, State.Allocated _ ->
          accept(withdrawn(c, known, c.at()));
    };
  }

  private static Decision<Event> allocate(Command.Allocate c, State.Case known) {
    return switch (known) {
      case State.Waiting _ when isOwn(c.by(), c.to().id()) -> refuse(Refusal.OWN_CASE);
      case State.Waiting _ -> give(known, c.to(), new Event.Allocated(c.to().id(), c.at()));
      case State.Allocated(_, var has) when has.equals(c.to().id()) -> nothing();
      case State.Allocated _ -> refuse(Refusal.ALREADY_ALLOCATED);
      case State.Undecided _, State.Over _ -> refuse(Refusal.NOT_WAITING);
      case State.OpenedInError _ -> refuse(Refusal.OPENED_IN_ERROR);
    };
  }

  private static Decision<Event> reallocate(Command.Reallocate c, State.Case known) {
    return switch (known) {
      case State.Allocated(_, var has) when has.equals(c.to().id()) -> nothing();
      case State.Allocated(_, var from) when isOwn(c.by(), from) || isOwn(c.by(), c.to().id()) ->
          refuse(Refusal.OWN_CASE);
      case State.Allocated _ ->
          give(known, c.to(), new Event.Reallocated(c.to().id(), words(known, c.why()), c.at()));
      case State.Undecided _, State.Waiting _, State.Over _ -> refuse(Refusal.NOT_ALLOCATED);
      case State.OpenedInError _ -> refuse(Refusal.OPENED_IN_ERROR);
    };
  }

  private static Decision<Event> handOver(Command.HandOver c, State.Case known) {
    return switch (known) {
      case State.Allocated(_, var has) when has.equals(c.to().id()) -> nothing();
      case State.Allocated _ ->
          give(known, c.to(), new Event.HandedOver(c.to().id(), words(known, c.note()), c.at()));
      case State.Undecided _, State.Waiting _, State.Over _ -> refuse(Refusal.NOT_ALLOCATED);
      case State.OpenedInError _ -> refuse(Refusal.OPENED_IN_ERROR);
    };
  }

  /// To a practitioner, for whom the case has to be there.
  private static Decision<Event> give(State.Case known, Worker to, Event given) {
    if (!to.isPractitioner()) {
      return refuse(Refusal.NOT_A_PRACTITIONER);
    }
    return known.about().protection().admits(to.id().toString())
        ? accept(given)
        : refuse(Refusal.NOT_NAMED);
  }

  /// Work that came to its end answers questions 1 and 2 again; work that was broken off says what
  /// it can.
  private static Decision<Event> close(Command.Close c, State.Case known) {
    var unanswered = c.outcome().missing();
    return switch (known) {
      case State.Allocated _ when c.reason() == ClosureReason.COMPLETED && !unanswered.isEmpty() ->
          refuse(Refusal.NOT_ANSWERED_AGAIN, unanswered);
      case State.Allocated _ -> accept(closed(c, known, c.at()));
      case State.Closed(_, _, var how) when how.equals(closed(c, known, how.at())) -> nothing();
      case State.Closed _ -> refuse(Refusal.ALREADY_CLOSED);
      case State.Undecided _, State.Waiting _, State.Declined _, State.Withdrawn _ ->
          refuse(Refusal.NOT_ALLOCATED);
      case State.OpenedInError _ -> refuse(Refusal.OPENED_IN_ERROR);
    };
  }

  private static Decision<Event> reopen(Command.Reopen c, State.Case known) {
    Event.@Nullable Reopened last = known.about().reopened();
    return switch (known) {
      case State.Over _ -> accept(reopened(c, known, c.at()));
      case State.OpenedInError _ -> refuse(Refusal.OPENED_IN_ERROR);
      case State.Undecided _, State.Waiting _, State.Allocated _ ->
          last != null && last.why().equals(words(known, c.why()))
              ? nothing()
              : refuse(Refusal.NOT_OVER);
    };
  }

  private static Decision<Event> markOpenedInError(Command.MarkOpenedInError c, State.Case known) {
    if (known instanceof State.OpenedInError) {
      return nothing();
    }
    return c.filmed()
        ? refuse(Refusal.ALREADY_FILMED)
        : accept(new Event.OpenedInError(words(known, c.why()), c.at()));
  }

  private static boolean isOwn(String by, UUID practitioner) {
    return practitioner.toString().equals(by);
  }

  private static Event.Withdrawn withdrawn(Command.Withdraw c, State.Case known, Instant at) {
    return new Event.Withdrawn(c.reason(), About.person(child(known), c.note()), at);
  }

  private static Event.Closed closed(Command.Close c, State.Case known, Instant at) {
    Outcome outcome = c.outcome();
    return new Event.Closed(
        c.reason(),
        About.person(child(known), c.note()),
        outcome.equals(Outcome.UNSAID) ? null : Personal.of(child(known), outcome),
        at);
  }

  private static Event.Reopened reopened(Command.Reopen c, State.Case known, Instant at) {
    return new Event.Reopened(words(known, c.why()), known.about().accepted(), at);
  }

  private static Personal<String> words(State.Case known, String words) {
    return Personal.of(child(known), words);
  }

  private static UUID child(State.Case known) {
    return known.about().origin().focusChild();
  }
}
