package attune.consent.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import java.util.Optional;

/// Objections: raised by whoever may, lifted by whom they belong to, resolved by a manager only
/// where they are of somebody with parental responsibility.
final class Objecting {

  private Objecting() {}

  static Decision<Event> decide(Command.OfObjections command, Register register, Policy policy) {
    return switch (command) {
      case Command.RaiseObjection c -> raise(c, register, policy);
      case Command.ResolveObjection c -> resolve(c, register);
      case Command.LiftObjection c -> lift(c, register);
    };
  }

  private static Decision<Event> raise(Command.RaiseObjection c, Register register, Policy policy) {
    Objection objection = c.objection();
    Objections.Raised before = register.objections().all().get(objection.id());
    if (before != null) {
      return before.objection().equals(objection) ? nothing() : refuse(Refusal.ALREADY_OBJECTED);
    }
    Optional<Person> about = register.person(objection.about());
    if (about.isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    if (!objection.isTheirOwn()) {
      if (!WhoDecides.isMinor(about.get(), c.happenedAt(), policy)) {
        return refuse(Refusal.NOT_THEIRS_TO_DECIDE);
      }
      if (!Responsible.mightHave(register, objection.by(), objection.about())) {
        return refuse(Refusal.PR_NOT_ESTABLISHED);
      }
    }
    if (register.objections().standing(objection.by(), objection.about()).isPresent()) {
      return nothing();
    }
    return accept(
        new Event.ObjectionRaised(
            objection, Personal.of(objection.about(), c.words()), c.happenedAt(), c.at()));
  }

  private static Decision<Event> resolve(Command.ResolveObjection c, Register register) {
    Objections.Raised raised = register.objections().all().get(c.objection());
    if (raised == null) {
      return refuse(Refusal.NO_SUCH_OBJECTION);
    }
    if (raised.objection().isTheirOwn()) {
      return refuse(Refusal.ONLY_THEY_LIFT_IT);
    }
    if (register.course().isOwnCaseOf(c.by())) {
      return refuse(Refusal.OWN_CASE);
    }
    if (raised.isOver()) {
      return nothing();
    }
    if (c.reason().isBlank() || c.legalAdvice().isBlank()) {
      return refuse(Refusal.REASON_MISSING);
    }
    var about = raised.objection().about();
    return accept(
        new Event.ObjectionResolved(
            c.objection(),
            c.by(),
            Personal.of(about, c.reason()),
            Personal.of(about, c.legalAdvice()),
            c.at()));
  }

  private static Decision<Event> lift(Command.LiftObjection c, Register register) {
    Objections.Raised raised = register.objections().all().get(c.objection());
    if (raised == null) {
      return refuse(Refusal.NO_SUCH_OBJECTION);
    }
    if (!raised.objection().by().equals(c.by())) {
      return refuse(
          raised.objection().isTheirOwn() ? Refusal.ONLY_THEY_LIFT_IT : Refusal.NOT_THEIRS_TO_LIFT);
    }
    return raised.isOver()
        ? nothing()
        : accept(
            new Event.ObjectionLifted(
                c.objection(),
                c.by(),
                Personal.of(raised.objection().about(), c.words()),
                c.happenedAt(),
                c.at()));
  }
}
