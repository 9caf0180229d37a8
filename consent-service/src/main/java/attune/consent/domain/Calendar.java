package attune.consent.domain;

import attune.consent.domain.Answers.Kind;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a new day brings by itself: birthdays, ends of consents, erasures. A second look at the
/// same day finds nothing.
final class Calendar {

  private Calendar() {}

  static Decision<Event> turn(State.Known known, Instant at, Policy policy) {
    if (known instanceof State.OpenedInError) {
      return Decision.nothing();
    }
    List<Event> events = new ArrayList<>();
    known.register().people().people().stream()
        .filter(person -> awaitsBirthday(known, person))
        .forEach(person -> birthday(known.register(), person, at, policy).ifPresent(events::add));
    endings(known.register(), at, policy).forEach(events::add);
    Erasing.due(known, at, policy).forEach(events::add);
    return Decision.accept(events);
  }

  /// Whoever is or may be in a film. Death and the end of a pregnancy stop every birthday.
  private static boolean awaitsBirthday(State.Known known, Person person) {
    Register register = known.register();
    boolean filmed =
        register.films().kept().anyMatch(one -> one.getValue().people().contains(person.id()));
    return !register.people().died().contains(person.id())
        && !register.people().ofAge().contains(person.id())
        && (filmed || (known instanceof State.Open && person.toBeFilmed()));
  }

  private static Optional<Event> birthday(
      Register register, Person person, Instant at, Policy policy) {
    Optional<LocalDate> birthday =
        person.birthDate().map(born -> Age.birthday(born, policy.ownConsentFrom()));
    Instant since = register.people().since().getOrDefault(person.id(), at);
    LocalDate today = policy.dateOf(at);
    return birthday
        .filter(day -> day.isAfter(policy.dateOf(since)))
        .flatMap(day ->
            today.isBefore(day)
                ? warning(register, person, day, at, policy)
                : Optional.of(cameOfAge(register, person, day, at, policy)));
  }

  /// The nearest warning that is due and was not given: whoever looks late warns once.
  private static Optional<Event> warning(
      Register register, Person person, LocalDate day, Instant at, Policy policy) {
    LocalDate today = policy.dateOf(at);
    var birthday = Personal.of(person.id(), day);
    var last = register.people().warnings().get(person.id());
    return policy.warningDays().reversed().stream()
        .filter(days -> !today.isBefore(day.minusDays(days)))
        .findFirst()
        .filter(days -> last == null || !last.birthday().equals(birthday) || last.days() > days)
        .map(days -> new Event.BirthdayAhead(person.id(), days, birthday, at));
  }

  static Event cameOfAge(
      Register register, Person person, LocalDate day, Instant at, Policy policy) {
    boolean held =
        new Standing(register, person, at, policy)
            .against(Purpose.FILMING, null, new Audience.Nobody())
            .isPresent();
    return new Event.CameOfAge(person.id(), Personal.of(person.id(), day), held, at);
  }

  private static List<Event> endings(Register register, Instant at, Policy policy) {
    LocalDate today = policy.dateOf(at);
    return register.answers().said().stream()
        .filter(one -> one.kind() == Kind.GIVEN && !one.over())
        .filter(one -> one.lastDay() != null && today.isAfter(one.lastDay()))
        .map(one -> (Event) new Event.Ended(one.person(), one.scope(), one.lastDay(), at))
        .distinct()
        .toList();
  }
}
