package attune.consent.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.Disclosures.Disclosure;
import attune.eventsourcing.Decision;

/// What leaves the project: asked for, authorised, made and recorded. What the law requires asks no
/// gate, and is recorded with its basis.
final class Disclosing {

  private Disclosing() {}

  static Decision<Event> decide(Command.OfDisclosures command, State.Known known, Policy policy) {
    return switch (command) {
      case Command.AskDisclosure c -> ask(c, known.register());
      case Command.AuthoriseDisclosure c -> authorise(c, known, policy);
      case Command.MakeDisclosure c -> make(c, known, policy);
      case Command.RecordRequiredDisclosure c -> recordRequired(c, known.register(), policy);
    };
  }

  private static Decision<Event> ask(Command.AskDisclosure c, Register register) {
    var asked =
        new Event.DisclosureAsked(
            c.disclosure(), c.question(), c.by(), register.words(c.reason()), c.at());
    Disclosure before = register.disclosures().get(c.disclosure());
    if (before != null) {
      return before instanceof Disclosure.ByConsent(var was, _, _)
              && was.question().equals(c.question())
              && was.reason().equals(asked.reason())
          ? nothing()
          : refuse(Refusal.DISCLOSURE_TAKEN);
    }
    if (!c.question().purpose().isDisclosure()) {
      return refuse(Refusal.NOT_A_DISCLOSURE);
    }
    if (c.question().namesNoFilm()) {
      return refuse(Refusal.FILM_NOT_NAMED);
    }
    if (c.question().audience().isEmpty()) {
      return refuse(Refusal.AUDIENCE_NOT_NAMED);
    }
    if (register.people().unaware().stream()
        .anyMatch(id -> c.question().audience().contains(id.toString()))) {
      return refuse(Refusal.SAFE_CONTACT_FORBIDS);
    }
    return c.reason().isBlank() ? refuse(Refusal.REASON_MISSING) : accept(asked);
  }

  private static Decision<Event> authorise(
      Command.AuthoriseDisclosure c, State.Known known, Policy policy) {
    if (!(known.register().disclosures().get(c.disclosure())
        instanceof Disclosure.ByConsent(var asked, var authorisedBy, _))) {
      return refuse(Refusal.NO_SUCH_DISCLOSURE);
    }
    if (authorisedBy != null) {
      return nothing();
    }
    if (asked.by().equals(c.by())) {
      return refuse(Refusal.OWN_REQUEST);
    }
    if (known.register().course().isOwnCaseOf(c.by())) {
      return refuse(Refusal.OWN_CASE);
    }
    return switch (Gate.answer(known, asked.question(), c.at(), policy)) {
      case Answer.Permitted _ ->
          accept(new Event.DisclosureAuthorised(c.disclosure(), c.by(), c.at()));
      case Answer.Refused no -> Permitting.refused(no);
    };
  }

  /// What was made while everybody permitted it is recorded, though somebody took it back since.
  private static Decision<Event> make(Command.MakeDisclosure c, State.Known known, Policy policy) {
    if (!(known.register().disclosures().get(c.disclosure())
        instanceof Disclosure.ByConsent(var asked, var authorisedBy, var madeAt))) {
      return refuse(Refusal.NO_SUCH_DISCLOSURE);
    }
    if (madeAt != null) {
      return nothing();
    }
    if (authorisedBy == null) {
      return refuse(Refusal.NOT_AUTHORISED);
    }
    State.Known then = Permitting.then(known, c.happenedAt());
    return switch (Gate.answer(then, asked.question(), c.happenedAt(), policy)) {
      case Answer.Permitted _ ->
          accept(new Event.DisclosureMade(c.disclosure(), c.by(), c.happenedAt(), c.at()));
      case Answer.Refused no -> Permitting.refused(no);
    };
  }

  private static Decision<Event> recordRequired(
      Command.RecordRequiredDisclosure c, Register register, Policy policy) {
    var made =
        new Event.RequiredDisclosureMade(
            c.disclosure(),
            c.basis(),
            register.words(c.what()),
            register.words(c.toWhom()),
            c.authority(),
            c.authorisedBy(),
            c.untoldBecause() == null ? null : register.words(c.untoldBecause()),
            c.happenedAt(),
            c.at());
    Disclosure before = register.disclosures().get(c.disclosure());
    if (before != null) {
      return before instanceof Disclosure.Required(var was) && isSame(was, made)
          ? nothing()
          : refuse(Refusal.DISCLOSURE_TAKEN);
    }
    if (!policy.mayAuthorise(c.authority(), c.authorisedBy())) {
      return refuse(Refusal.NOT_AUTHORISED);
    }
    return c.what().isBlank() || c.toWhom().isBlank()
        ? refuse(Refusal.REASON_MISSING)
        : accept(made);
  }

  private static boolean isSame(
      Event.RequiredDisclosureMade one, Event.RequiredDisclosureMade other) {
    return one.basis() == other.basis()
        && one.what().equals(other.what())
        && one.toWhom().equals(other.toWhom())
        && one.happenedAt().equals(other.happenedAt());
  }
}
