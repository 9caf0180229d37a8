package attune.consent.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.ConsentRegister.State;
import attune.eventsourcing.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How film ends: proposed, released when nothing holds it, proved.
public final class Erasing {

  private Erasing() {}

  /// The day by which film goes: so long after completion, withdrawal, escalation or the last
  /// activity, whichever comes first.
  public static LocalDate eraseBy(State.Known known, Policy policy) {
    Course course = known.register().course();
    LocalDate inactive = policy.dateOf(course.lastActivity()).plus(policy.inactiveAfter());
    Stream<Instant> others =
        Stream.concat(Optional.ofNullable(course.escalated()).stream(), endedAt(known).stream());
    return Stream.concat(Stream.of(inactive), others.map(policy::dateOf))
        .min(LocalDate::compareTo)
        .orElse(inactive)
        .plus(policy.eraseAfter());
  }

  /// The day from which people are offered their film.
  public static LocalDate offerFrom(State.Known known, Policy policy) {
    return eraseBy(known, policy).minus(policy.offerBefore());
  }

  private static Optional<Instant> endedAt(State.Known known) {
    return switch (known) {
      case State.Ended(_, var how) -> Optional.of(how.at());
      case State.Open _, State.OpenedInError _ -> Optional.empty();
    };
  }

  /// What is proposed and released at an instant. A death stops what was only due by the calendar.
  static List<Event> due(State.Known known, Instant at, Policy policy) {
    Register register = known.register();
    Instant due = policy.startOf(eraseBy(known, policy));
    boolean over = !due.isAfter(at) && !register.films().waitForFamily();
    List<Event> events = new ArrayList<>();
    register
        .films()
        .kept()
        .forEach(one -> {
          Films.Proposal proposal = one.getValue().proposal();
          if (proposal == null && over) {
            events.add(
                new Event.ErasureProposed(one.getKey(), ErasureReason.WORK_ENDED, null, due, at));
          }
          boolean isDue = proposal == null ? over : !proposal.due().isAfter(at);
          if (isDue && !one.getValue().released() && !register.films().isHeld(one.getKey())) {
            events.add(new Event.ErasureReleased(one.getKey(), at));
          }
        });
    return events;
  }

  /// Proposed because of somebody's no: every film with them in it that is not to go sooner.
  static Stream<Event> after(
      Register register, UUID person, Scope scope, ErasureReason why, Instant at, Policy policy) {
    if (!scope.purposes().contains(Purpose.FILMING) || scope.audience() != null) {
      return Stream.of();
    }
    Instant due = at.plus(policy.erasureDelay());
    return register
        .films()
        .kept()
        .filter(one -> one.getValue().people().contains(person))
        .filter(one -> scope.film() == null || scope.film().equals(one.getKey()))
        .filter(one -> isSooner(due, one.getValue().proposal()))
        .map(one -> new Event.ErasureProposed(one.getKey(), why, person, due, at));
  }

  private static boolean isSooner(Instant due, Films.@Nullable Proposal proposal) {
    return proposal == null || due.isBefore(proposal.due());
  }

  /// Stopped because whoever had said no says yes again in time, nobody else's no stands, and it
  /// was nothing but a no that it was to go for: what somebody asked for is not stopped by a yes.
  static Stream<Event> stopped(Register register, Event.Given yes, Policy policy) {
    Register after = register.with(yes);
    return register
        .films()
        .kept()
        .filter(one -> one.getValue().people().contains(yes.person()))
        .filter(one -> one.getValue().goesForANo() && !one.getValue().released())
        .filter(one ->
            one.getValue().people().stream()
                .flatMap(id -> after.person(id).stream())
                .noneMatch(person -> saysNo(after, person, one.getKey(), yes.at(), policy)))
        .map(one -> new Event.ErasureStopped(one.getKey(), yes.at()));
  }

  private static boolean saysNo(
      Register register, Person person, UUID film, Instant at, Policy policy) {
    return new Standing(register, person, at, policy)
        .against(Purpose.FILMING, film, new Audience.Nobody())
        .filter(Obstacle::isNo)
        .isPresent();
  }

  static Decision<Event> ask(Command.AskErasure c, Register register, Policy policy) {
    Films.Film film = register.films().get(c.film());
    if (film == null) {
      return refuse(Refusal.NO_SUCH_FILM);
    }
    if (!mayAsk(c.by(), film, register, policy, c.happenedAt())) {
      return refuse(Refusal.NOT_IN_FILM);
    }
    Instant due = c.at().plus(policy.erasureDelay());
    return film.erased() || film.wasAskedForBy(c.by())
        ? nothing()
        : accept(new Event.ErasureProposed(c.film(), ErasureReason.ASKED_FOR, c.by(), due, c.at()));
  }

  /// Whoever is in it, and whoever decides for somebody who is.
  static boolean mayAsk(UUID who, Films.Film film, Register register, Policy policy, Instant at) {
    return film.people().contains(who)
        || film.people().stream()
            .flatMap(id -> register.person(id).stream())
            .filter(one ->
                WhoDecides.of(register, one, Purpose.FILMING, at, policy).isByResponsibility())
            .anyMatch(one -> Responsible.may(register, DecidedBy.parent(who), one.id(), policy));
  }

  static Decision<Event> prove(Command.ProveErasure c, Register register) {
    Films.Film film = register.films().get(c.film());
    if (film == null) {
      return refuse(Refusal.NO_SUCH_FILM);
    }
    if (film.erased()) {
      return nothing();
    }
    if (!film.released()) {
      return refuse(Refusal.NOT_RELEASED);
    }
    return c.copies().isEmpty()
        ? refuse(Refusal.REASON_MISSING)
        : accept(
            new Event.ErasureProved(
                c.film(), null, register.places(c.copies()), c.happenedAt(), c.at()));
  }
}
