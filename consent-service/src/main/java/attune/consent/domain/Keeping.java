package attune.consent.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.eventsourcing.Decision;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What there is of film, what keeps it, and to whom it is given.
final class Keeping {

  private Keeping() {}

  static Decision<Event> decide(Command.OfFilms command, Register register, Policy policy) {
    return switch (command) {
      case Command.RegisterFilm c -> registerFilm(c, register);
      case Command.PlaceHold c -> placeHold(c, register);
      case Command.ReviewHold c -> reviewHold(c, register);
      case Command.ReleaseHold c -> releaseHold(c, register);
      case Command.OfferFilm c -> offer(c, register, policy);
      case Command.HandOutCopy c -> handOut(c, register, policy);
      case Command.AskErasure c -> Erasing.ask(c, register, policy);
      case Command.ProveErasure c -> Erasing.prove(c, register);
    };
  }

  /// A fact: whoever is in it, and whatever was permitted.
  private static Decision<Event> registerFilm(Command.RegisterFilm c, Register register) {
    Films.Film before = register.films().get(c.film());
    if (before != null) {
      return before.people().equals(c.people()) ? nothing() : refuse(Refusal.FILM_REGISTERED);
    }
    return accept(new Event.FilmRegistered(c.film(), c.people(), c.happenedAt(), c.at()));
  }

  private static Decision<Event> placeHold(Command.PlaceHold c, Register register) {
    var hold =
        new Hold(c.hold(), c.kind(), c.film(), c.owner(), register.words(c.reason()), c.reviewBy());
    Films.Kept before = register.films().holds().get(c.hold());
    if (before != null) {
      return before.hold().equals(hold) ? nothing() : refuse(Refusal.HOLD_TAKEN);
    }
    if (register.films().released().contains(c.hold())) {
      return refuse(Refusal.HOLD_TAKEN);
    }
    Films.Film film = c.film() == null ? null : register.films().get(c.film());
    if (c.film() != null && film == null) {
      return refuse(Refusal.NO_SUCH_FILM);
    }
    if (film != null && film.erased()) {
      return refuse(Refusal.FILM_ERASED);
    }
    return c.reason().isBlank()
        ? refuse(Refusal.REASON_MISSING)
        : accept(new Event.HoldPlaced(hold, c.at()));
  }

  private static Decision<Event> reviewHold(Command.ReviewHold c, Register register) {
    Films.Kept kept = register.films().holds().get(c.hold());
    if (kept == null) {
      return refuse(Refusal.NO_SUCH_HOLD);
    }
    var finding = register.words(c.finding());
    if (finding.equals(kept.finding()) && kept.hold().reviewBy().equals(c.reviewBy())) {
      return nothing();
    }
    return c.finding().isBlank()
        ? refuse(Refusal.REASON_MISSING)
        : accept(new Event.HoldReviewed(c.hold(), finding, c.reviewBy(), c.at()));
  }

  private static Decision<Event> releaseHold(Command.ReleaseHold c, Register register) {
    if (register.films().released().contains(c.hold())) {
      return nothing();
    }
    if (!register.films().holds().containsKey(c.hold())) {
      return refuse(Refusal.NO_SUCH_HOLD);
    }
    return c.reason().isBlank()
        ? refuse(Refusal.REASON_MISSING)
        : accept(new Event.HoldReleased(c.hold(), c.by(), register.words(c.reason()), c.at()));
  }

  private static Decision<Event> offer(Command.OfferFilm c, Register register, Policy policy) {
    Films.Film film = register.films().get(c.film());
    Optional<Refusal> no = cannotGo(film, c.to(), c.check(), register);
    if (no.isPresent() || film == null) {
      return refuse(no.orElse(Refusal.NO_SUCH_FILM));
    }
    if (film.offeredTo().contains(c.to())) {
      return nothing();
    }
    return Erasing.mayAsk(c.to(), film, register, policy, c.at())
        ? accept(new Event.FilmOffered(c.film(), c.to(), c.at()))
        : refuse(Refusal.NOT_IN_FILM);
  }

  /// Only where everybody in it agrees, or who decides for them.
  private static Decision<Event> handOut(Command.HandOutCopy c, Register register, Policy policy) {
    Event.CopyHandedOut before = register.films().copies().get(c.copy());
    if (before != null) {
      return before.film().equals(c.film()) && before.to().equals(c.to())
          ? nothing()
          : refuse(Refusal.COPY_TAKEN);
    }
    Films.Film film = register.films().get(c.film());
    Optional<Refusal> no = cannotGo(film, c.to(), c.check(), register);
    if (no.isPresent() || film == null) {
      return refuse(no.orElse(Refusal.NO_SUCH_FILM));
    }
    if (register.films().isHeld(c.film())) {
      return refuse(Refusal.FILM_HELD);
    }
    if (c.agreed().values().stream().anyMatch(by -> isUnaware(by, register))) {
      return refuse(Refusal.SAFE_CONTACT_FORBIDS);
    }
    return everybodyAgrees(c, film, register, policy)
        ? accept(
            new Event.CopyHandedOut(c.copy(), c.film(), c.to(), c.agreed(), c.happenedAt(), c.at()))
        : refuse(Refusal.NOT_EVERYBODY_AGREES);
  }

  /// Whoever would have been asked though they must not learn that there is a case.
  private static boolean isUnaware(DecidedBy by, Register register) {
    return by.person() != null && register.people().unaware().contains(by.person());
  }

  private static boolean everybodyAgrees(
      Command.HandOutCopy c, Films.Film film, Register register, Policy policy) {
    return film.people().stream()
        .allMatch(id ->
            register.person(id).filter(person -> agrees(c, person, register, policy)).isPresent());
  }

  private static boolean agrees(
      Command.HandOutCopy c, Person person, Register register, Policy policy) {
    DecidedBy by = c.agreed().get(person.id());
    return by != null
        && !register.objections().standsAgainst(person.id())
        && new Entitled(register, person, c.happenedAt(), policy)
            .toDecide(by, List.of(Scope.of(Purpose.SHARED_REVIEW)))
            .isEmpty();
  }

  /// Whoever must not learn that there is a case gets nothing of it, whatever somebody has checked.
  private static Optional<Refusal> cannotGo(
      Films.@Nullable Film film, UUID to, SafeContactCheck check, Register register) {
    if (film == null) {
      return Optional.of(Refusal.NO_SUCH_FILM);
    }
    if (film.erased()) {
      return Optional.of(Refusal.FILM_ERASED);
    }
    if (register.person(to).isEmpty()) {
      return Optional.of(Refusal.NO_SUCH_PERSON);
    }
    if (register.people().unaware().contains(to)) {
      return Optional.of(Refusal.SAFE_CONTACT_FORBIDS);
    }
    return switch (check) {
      case ALLOWED -> Optional.empty();
      case FORBIDDEN -> Optional.of(Refusal.SAFE_CONTACT_FORBIDS);
      case NOT_MADE -> Optional.of(Refusal.SAFE_CONTACT_NOT_CHECKED);
    };
  }
}
