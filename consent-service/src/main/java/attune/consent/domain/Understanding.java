package attune.consent.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import java.util.function.Predicate;

/// What is found, noted and asked about people's answers.
final class Understanding {

  private Understanding() {}

  static Decision<Event> assess(Command.Assess c, Register register, Policy policy) {
    Assessment found = c.assessment();
    var same = new Answers.Found(c.person(), found, c.happenedAt());
    if (register.answers().assessments().contains(same)) {
      return nothing();
    }
    if (!found.isByTwo()) {
      return refuse(Refusal.TWO_ASSESSORS_NEEDED);
    }
    if (!found.isByOneWhoKnowsThem()) {
      return refuse(Refusal.ASSESSOR_WHO_KNOWS_THEM_NEEDED);
    }
    var note = Personal.of(c.person(), c.note());
    return accept(
        found.able()
            ? new Event.FoundAbleToDecide(
                c.person(), found, note, policy.version(), c.happenedAt(), c.at())
            : new Event.FoundUnableToDecide(
                c.person(), found, note, policy.version(), c.happenedAt(), c.at()));
  }

  static Decision<Event> note(Command.NoteUnderstanding c, Register register) {
    if (c.note().isBlank()) {
      return refuse(Refusal.UNDERSTANDING_NOT_NOTED);
    }
    var note = Personal.of(c.person(), c.note());
    return unless(
        register,
        one ->
            one instanceof Event.UnderstandingNoted was
                && was.note().equals(note)
                && was.happenedAt().equals(c.happenedAt()),
        new Event.UnderstandingNoted(c.person(), note, c.happenedAt(), c.at()));
  }

  static Decision<Event> review(Command.ReviewConsents c, Register register, Policy policy) {
    if (c.finding().isBlank()) {
      return refuse(Refusal.REASON_MISSING);
    }
    var finding = Personal.of(c.person(), c.finding());
    return unless(
        register,
        one ->
            one instanceof Event.ConsentsReviewed was
                && was.finding().equals(finding)
                && was.happenedAt().equals(c.happenedAt()),
        new Event.ConsentsReviewed(
            c.person(),
            finding,
            policy.dateOf(c.happenedAt()).plus(policy.reviewEvery()),
            c.happenedAt(),
            c.at()));
  }

  /// Nobody contacts another holder for agreement before the safe-contact check.
  static Decision<Event> askHolder(Command.AskHolder c, Register register) {
    if (!Responsible.mightHave(register, c.holder(), c.child())) {
      return refuse(Refusal.PR_NOT_ESTABLISHED);
    }
    if (register.people().unaware().contains(c.holder())) {
      return refuse(Refusal.SAFE_CONTACT_FORBIDS);
    }
    return switch (c.check()) {
      case NOT_MADE -> refuse(Refusal.SAFE_CONTACT_NOT_CHECKED);
      case FORBIDDEN -> refuse(Refusal.SAFE_CONTACT_FORBIDS);
      case ALLOWED ->
          unless(
              register,
              one ->
                  one instanceof Event.HolderAsked was
                      && was.child().equals(c.child())
                      && was.holder().equals(c.holder()),
              new Event.HolderAsked(c.child(), c.holder(), c.at()));
    };
  }

  static Decision<Event> askStillHappy(Command.AskStillHappy c, Register register) {
    var mood = new Answers.Mood(c.person(), c.happy(), c.happenedAt());
    if (register.answers().moods().contains(mood)) {
      return nothing();
    }
    var note = c.note() == null ? null : Personal.of(c.person(), c.note());
    return accept(
        c.happy()
            ? new Event.StillHappy(c.person(), note, c.happenedAt(), c.at())
            : new Event.Dissented(c.person(), note, c.happenedAt(), c.at()));
  }

  private static Decision<Event> unless(
      Register register, Predicate<Event.AboutAnswers> same, Event event) {
    return register.answers().others().stream().anyMatch(same) ? nothing() : accept(event);
  }
}
