package attune.consent.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Keeps up with what is known of the people. Whatever a consent rests on and changes puts it on
/// hold until somebody has looked.
final class Household {

  private Household() {}

  static Decision<Event> decide(Command.OfPeople command, Register register, Policy policy) {
    return switch (command) {
      case Command.KeepUp c -> keepUp(c, register, policy);
      case Command.RecordDeath c -> recordDeath(c, register, policy);
      case Command.RecordEndOfPregnancy c -> recordEndOfPregnancy(c, register, policy);
      case Command.TakeBackDeath c -> takeBackDeath(c, register);
      case Command.RecordLegalStatus c -> recordLegalStatus(c, register, policy);
      case Command.RecordPlacement c -> recordPlacement(c, register, policy);
      case Command.Reevaluate c -> reevaluate(c, register);
    };
  }

  private static Decision<Event> keepUp(Command.KeepUp c, Register register, Policy policy) {
    CaseAsKnown known = c.known();
    People people = register.people();
    if (known.version() < people.caseVersion()) {
      return nothing();
    }
    List<Event> events = new ArrayList<>();
    for (Person person : known.people()) {
      Optional<Person> before = people.person(person.id());
      if (before.isEmpty()) {
        events.add(new Event.PersonAdded(person, known.version(), c.at()));
      } else if (!before.get().equals(person)) {
        events.addAll(corrected(before.get(), person, known.version(), register, policy, c.at()));
      }
    }
    for (Person gone : people.people()) {
      if (known.people().stream().noneMatch(person -> person.id().equals(gone.id()))) {
        events.add(new Event.PersonRemoved(gone.id(), known.version(), c.at()));
      }
    }
    events.addAll(responsibilities(known, register, c.at()));
    if (!known.keptUnaware().equals(people.unaware())) {
      events.add(new Event.SafeContactChanged(known.keptUnaware(), known.version(), c.at()));
    }
    return accept(events);
  }

  private static List<Event> corrected(
      Person before, Person now, long version, Register register, Policy policy, Instant at) {
    List<Event> events = new ArrayList<>();
    events.add(
        before.isExpected() && now.born() != null
            ? new Event.Born(now, version, at)
            : new Event.PersonCorrected(now, version, at));
    boolean was = isOfAge(before, policy, at);
    boolean is = isOfAge(now, policy, at);
    if (is && !was && !register.people().ofAge().contains(now.id())) {
      now.birthDate()
          .map(born -> Age.birthday(born, policy.ownConsentFrom()))
          .ifPresent(day -> events.add(Calendar.cameOfAge(register, now, day, at, policy)));
    }
    if (was && !is) {
      events.add(new Event.NotYetOfAge(now.id(), at));
    }
    return events;
  }

  /// Where an adult's date is not known they are one; a child's might be any.
  private static boolean isOfAge(Person person, Policy policy, Instant at) {
    return person
        .birthDate()
        .map(born -> Age.isAtLeast(policy.ownConsentFrom(), born, policy.dateOf(at)))
        .orElse(!person.role().isChild());
  }

  private static List<Event> responsibilities(CaseAsKnown known, Register register, Instant at) {
    List<Event> events = new ArrayList<>();
    Set<UUID> children = new TreeSet<>();
    known.responsibilities().forEach(row -> children.add(row.child()));
    register.people().responsibilities().forEach(row -> children.add(row.child()));
    for (UUID child : children) {
      List<ParentalResponsibility> now =
          known.responsibilities().stream().filter(row -> row.child().equals(child)).toList();
      if (!new HashSet<>(now).equals(new HashSet<>(register.people().responsibleFor(child)))) {
        events.add(new Event.ResponsibilitiesChanged(child, now, known.version(), at));
        hold(child, register, at).ifPresent(events::add);
      }
    }
    return events;
  }

  private static Optional<Event> hold(UUID child, Register register, Instant at) {
    return register.answers().restOnResponsibility(child)
        ? Optional.of(new Event.ConsentsHeld(child, at))
        : Optional.empty();
  }

  private static Decision<Event> andHold(Event event, UUID child, Register register) {
    List<Event> events = new ArrayList<>();
    events.add(event);
    hold(child, register, event.at()).ifPresent(events::add);
    return accept(events);
  }

  private static Decision<Event> recordDeath(
      Command.RecordDeath c, Register register, Policy policy) {
    if (register.people().person(c.person()).isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    if (register.people().died().contains(c.person())) {
      return nothing();
    }
    List<Event> events = new ArrayList<>();
    events.add(new Event.Died(c.person(), Personal.of(c.person(), c.on()), c.at()));
    events.add(held(c.hold(), c.owner(), register, policy, c.at()));
    register.people().responsibilities().stream()
        .filter(row -> row.adult().equals(c.person()))
        .map(ParentalResponsibility::child)
        .distinct()
        .flatMap(child -> hold(child, register, c.at()).stream())
        .forEach(events::add);
    return accept(events);
  }

  private static Decision<Event> recordEndOfPregnancy(
      Command.RecordEndOfPregnancy c, Register register, Policy policy) {
    Optional<Person> child = register.people().person(c.child());
    if (child.isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    if (register.people().died().contains(c.child())) {
      return nothing();
    }
    return child.get().isExpected()
        ? accept(
            List.of(
                new Event.PregnancyEnded(c.child(), c.at()),
                held(c.hold(), c.owner(), register, policy, c.at())))
        : refuse(Refusal.NOT_EXPECTED);
  }

  /// Frees the film that waited for the family. What rested on their responsibility stays on hold
  /// until somebody has looked: others may have decided meanwhile.
  private static Decision<Event> takeBackDeath(Command.TakeBackDeath c, Register register) {
    if (register.people().person(c.person()).isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    if (!register.people().died().contains(c.person())) {
      return nothing();
    }
    List<Event> events = new ArrayList<>();
    events.add(new Event.DeathTakenBack(c.person(), c.at()));
    if (register.films().holds().containsKey(c.hold())) {
      var reason = register.words("A death had been recorded by mistake");
      events.add(new Event.HoldReleased(c.hold(), c.by(), reason, c.at()));
    }
    return accept(events);
  }

  /// Film waits until the family has been asked whether they want it.
  private static Event held(UUID hold, String owner, Register register, Policy policy, Instant at) {
    var reason = register.words("Until the family has been asked whether they want it");
    return new Event.HoldPlaced(
        new Hold(
            hold,
            Hold.Kind.DEATH,
            null,
            owner,
            reason,
            policy.dateOf(at).plus(policy.reviewEvery())),
        at);
  }

  private static Decision<Event> recordLegalStatus(
      Command.RecordLegalStatus c, Register register, Policy policy) {
    LegalStatus status = c.status();
    Optional<Person> child = register.people().person(status.child());
    if (child.isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    if (!WhoDecides.isMinor(child.get(), c.at(), policy)) {
      return refuse(Refusal.NOT_A_CHILD);
    }
    if (status.equals(register.people().statusOf(status.child()))) {
      return nothing();
    }
    if (status.delegate() != null && status.kind() != LegalStatus.Kind.CARE_ORDER) {
      return refuse(Refusal.PR_NOT_ESTABLISHED);
    }
    if (status.delegate() != null && register.course().isOwnCaseOf(status.delegate())) {
      return refuse(Refusal.WORKS_ON_CASE);
    }
    return andHold(new Event.LegalStatusChanged(status, c.at()), status.child(), register);
  }

  private static Decision<Event> recordPlacement(
      Command.RecordPlacement c, Register register, Policy policy) {
    Optional<Person> child = register.people().person(c.child());
    if (child.isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    if (!WhoDecides.isMinor(child.get(), c.at(), policy)) {
      return refuse(Refusal.NOT_A_CHILD);
    }
    var words = Personal.of(c.child(), c.words());
    return words.equals(register.people().placements().get(c.child()))
        ? nothing()
        : andHold(new Event.PlacementChanged(c.child(), words, c.at()), c.child(), register);
  }

  private static Decision<Event> reevaluate(Command.Reevaluate c, Register register) {
    if (register.people().person(c.child()).isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    if (!register.answers().held().containsKey(c.child())) {
      return nothing();
    }
    return c.finding().isBlank()
        ? refuse(Refusal.REASON_MISSING)
        : accept(
            new Event.ConsentsReevaluated(
                c.child(), c.by(), Personal.of(c.child(), c.finding()), c.at()));
  }
}
