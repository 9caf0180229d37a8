package attune.consent.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.Permits.Permit;
import attune.eventsourcing.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Permits: asked of the gate, and asked of it again when they are used, so that none is used after
/// a withdrawal was recorded.
final class Permitting {

  private Permitting() {}

  static Decision<Event> decide(Command.OfPermits command, State.Known known, Policy policy) {
    return switch (command) {
      case Command.AskPermit c -> ask(c, known, policy);
      case Command.UsePermit c -> use(c, known, policy);
      case Command.TakeDayPermit c -> takeForDay(c, known, policy);
      case Command.ReturnDayPermit c -> returnAfterDay(c, known, policy);
    };
  }

  /// Refused with every person's reasons.
  static Decision<Event> refused(Answer.Refused answer) {
    return refuse(
        Refusal.NOT_PERMITTED,
        answer.because().stream()
            .map(one -> new Decision.Reason(one.obstacle(), one.person().toString()))
            .toList());
  }

  private static Decision<Event> ask(Command.AskPermit c, State.Known known, Policy policy) {
    Permit taken = known.register().permits().get(c.permit());
    if (taken != null) {
      return isFor(taken, c.question()) && taken.day() == null
          ? nothing()
          : refuse(Refusal.PERMIT_TAKEN);
    }
    if (c.question().namesNoFilm()) {
      return refuse(Refusal.FILM_NOT_NAMED);
    }
    return switch (Gate.answer(known, c.question(), c.at(), policy)) {
      case Answer.Permitted(var version, var register) ->
          accept(
              new Event.PermitGiven(
                  c.permit(),
                  c.question(),
                  c.at().plus(policy.permitLives()),
                  version,
                  register,
                  c.at()));
      case Answer.Refused no -> refused(no);
    };
  }

  private static Decision<Event> use(Command.UsePermit c, State.Known known, Policy policy) {
    Permit permit = known.register().permits().get(c.permit());
    if (permit == null) {
      return refuse(Refusal.NO_SUCH_PERMIT);
    }
    if (permit.day() != null) {
      return refuse(Refusal.DAY_PERMIT_IS_RETURNED);
    }
    if (permit.use() != null) {
      return permit.use().equals(c.use()) ? nothing() : refuse(Refusal.PERMIT_USED);
    }
    if (c.at().isAfter(permit.until())) {
      return refuse(Refusal.PERMIT_EXPIRED);
    }
    return switch (Gate.answer(known, permit.question(), c.at(), policy)) {
      case Answer.Permitted _ -> accept(new Event.PermitUsed(c.permit(), c.use(), c.at()));
      case Answer.Refused no -> refused(no);
    };
  }

  /// Asked as of the day it is for: who comes of age until then decides for themselves.
  private static Decision<Event> takeForDay(
      Command.TakeDayPermit c, State.Known known, Policy policy) {
    Permit taken = known.register().permits().get(c.permit());
    if (taken != null) {
      return isFor(taken, c.question()) && c.day().equals(taken.day())
          ? nothing()
          : refuse(Refusal.PERMIT_TAKEN);
    }
    if (c.question().namesNoFilm()) {
      return refuse(Refusal.FILM_NOT_NAMED);
    }
    Instant until = policy.endOf(c.day());
    if (!c.at().isBefore(until)) {
      return refuse(Refusal.DAY_OVER);
    }
    if (c.day().isAfter(policy.lastDayAhead(c.at()))) {
      return refuse(Refusal.DAY_TOO_FAR_AHEAD);
    }
    Instant start = policy.startOf(c.day());
    Instant asked = c.at().isAfter(start) ? c.at() : start;
    return switch (Gate.answer(known, c.question(), asked, policy)) {
      case Answer.Permitted(var version, var register) ->
          accept(
              new Event.DayPermitTaken(
                  c.permit(), c.question(), c.day(), until, version, register, c.at()));
      case Answer.Refused no -> refused(no);
    };
  }

  private static Decision<Event> returnAfterDay(
      Command.ReturnDayPermit c, State.Known known, Policy policy) {
    Permit permit = known.register().permits().get(c.permit());
    if (permit == null) {
      return refuse(Refusal.NO_SUCH_PERMIT);
    }
    if (permit.day() == null) {
      return refuse(Refusal.NOT_A_DAY_PERMIT);
    }
    if (permit.usedAt() != null) {
      return c.happenedAt().equals(permit.usedAt()) ? nothing() : refuse(Refusal.PERMIT_USED);
    }
    return accept(
        new Event.DayPermitReturned(
            c.permit(), c.happy(), breaches(c, permit, known, policy), c.happenedAt(), c.at()));
  }

  private static List<Answer.Because> breaches(
      Command.ReturnDayPermit c, Permit permit, State.Known known, Policy policy) {
    List<Answer.Because> breaches = new ArrayList<>();
    if (Gate.answer(then(known, c.happenedAt()), permit.question(), c.happenedAt(), policy)
        instanceof Answer.Refused refused) {
      breaches.addAll(refused.because());
    }
    boolean onItsDay = policy.dateOf(c.happenedAt()).equals(permit.day());
    for (UUID person : permit.question().people()) {
      if (!c.happy().contains(person)) {
        breaches.add(new Answer.Because(person, Obstacle.REFUSED));
      }
      if (!onItsDay) {
        breaches.add(new Answer.Because(person, Obstacle.EXPIRED));
      }
    }
    return breaches.stream().distinct().toList();
  }

  /// What had been said, and where the work was, when it was used.
  static State.Known then(State.Known known, Instant used) {
    Register register = known.register().upTo(used);
    return switch (known) {
      case State.Ended(_, var how) when !how.at().isAfter(used) -> new State.Ended(register, how);
      case State.Open _, State.Ended _ -> new State.Open(register);
      case State.OpenedInError _ -> new State.OpenedInError(register);
    };
  }

  private static boolean isFor(Permit permit, Question question) {
    return permit.question().equals(question);
  }
}
