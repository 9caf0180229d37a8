package attune.referral.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people of a case and what has to be known of them: corrected and added to, never
/// overwritten.
///
/// @param former how people were known before a correction, and who was removed
/// @param gone people who were removed and rules that ended, by their ids
/// @param died when somebody died; a pregnancy that ended has no date
/// @param caseHolder who now works with the family
public record Household(
    List<Person> people,
    List<Person> former,
    Set<UUID> gone,
    Map<UUID, Optional<LocalDate>> died,
    List<SafeContact> safeContacts,
    @Nullable CaseHolder caseHolder) {

  public Household {
    people = List.copyOf(people);
    former = List.copyOf(former);
    gone = Set.copyOf(gone);
    died = Map.copyOf(died);
    safeContacts = List.copyOf(safeContacts);
  }

  static Household of(Request request) {
    return new Household(
        request.people(),
        List.of(),
        Set.of(),
        Map.of(),
        request.safeContacts(),
        request.caseHolder());
  }

  /// What may be told to one of them.
  public ToldTo toldTo(UUID recipient) {
    return ToldTo.recipient(recipient, everybody(), safeContacts);
  }

  /// How a letter may come to one of them.
  public Delivery letterTo(Person recipient) {
    return Delivery.ofLetter(recipient, everybody(), safeContacts);
  }

  /// Those of them who can be asked and filmed.
  List<Person> living() {
    return people.stream().filter(person -> !hasDied(person.id())).toList();
  }

  /// Whether they have died, or the pregnancy with them has ended.
  boolean hasDied(UUID person) {
    return died.containsKey(person);
  }

  private People everybody() {
    return new People(people, former);
  }

  /// Who of them may be the same person, entered twice.
  public List<UUID> alike(Person person) {
    return people.stream()
        .filter(other -> !other.id().equals(person.id()) && Alike.mayBeOne(other, person))
        .map(Person::id)
        .toList();
  }

  Decision<Event> decide(Command.OfHousehold command, UUID focusChild, TriagePolicy policy) {
    return switch (command) {
      case Command.CorrectPerson c -> correct(c, policy);
      case Command.AddPerson c -> add(c, policy);
      case Command.RemovePerson c -> remove(c);
      case Command.AgreeSafeContact c -> agreeSafeContact(c);
      case Command.EndSafeContact c -> endSafeContact(c, focusChild);
      case Command.RecordBirth c -> recordBirth(c, policy);
      case Command.RecordDeath c -> recordDeath(c);
      case Command.RecordEndOfPregnancy c -> recordEndOfPregnancy(c);
      case Command.TakeBackDeath c -> takeBackDeath(c);
      case Command.ChangeCaseHolder c ->
          c.holder().isSameAs(caseHolder)
              ? nothing()
              : accept(new Event.CaseHolderChanged(c.holder(), c.at()));
    };
  }

  Household with(Event.AboutPeople event) {
    return switch (event) {
      case Event.PersonCorrected(var person, _) -> changing(person.id(), _ -> person);
      case Event.PersonAdded(var person, _) -> adding(person);
      case Event.PersonRemoved(var person, _, _) -> removing(person);
      case Event.SafeContactAgreed(var rule, _) -> agreeing(rule);
      case Event.SafeContactEnded(var rule, _, _) -> ending(rule);
      case Event.Born(var child, var born, _) -> changing(child, person -> person.born(born));
      case Event.Died(var person, var on, _) -> burying(person, on.known());
      case Event.PregnancyEnded(var child, _) -> burying(child, Optional.empty());
      case Event.DeathTakenBack(var person, _, _) -> livingAfterAll(person.id());
      case Event.CaseHolderChanged(var holder, _) ->
          new Household(people, former, gone, died, safeContacts, holder);
    };
  }

  private Optional<Person> person(UUID id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  private Decision<Event> correct(Command.CorrectPerson c, TriagePolicy policy) {
    Optional<Person> before = person(c.person().id());
    if (before.isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    if (before.get().isFocusChild() != c.person().isFocusChild()) {
      return refuse(Refusal.NOT_ONE_FOCUS_CHILD);
    }
    if (before.get().equals(c.person())) {
      return nothing();
    }
    if (isMadeYounger(before.get(), c.person())) {
      return refuse(Refusal.ALREADY_BORN);
    }
    if (diedBefore(c.person())) {
      return refuse(Refusal.DIED_BEFORE_BIRTH);
    }
    boolean sameDay = Objects.equals(c.person().expected(), before.get().expected());
    return sameDay || policy.mayBeUnborn(c.person(), policy.dateOf(c.at()))
        ? accept(new Event.PersonCorrected(c.person(), c.at()))
        : refuse(Refusal.EXPECTED_DATE_NOT_NEAR);
  }

  /// Nobody is made unborn again, and the age of nobody who might have to answer for themselves is
  /// lost: a date of birth may be corrected, and not left out.
  private boolean isMadeYounger(Person before, Person after) {
    boolean unborn = after.isExpected() && (before.born() != null || hasDied(after.id()));
    boolean ageLost = after.born() == null && !after.isExpected() && before.born() != null;
    boolean noChildAnyMore = before.role().isChild() && !after.role().isChild();
    return (unborn && !before.isExpected()) || ageLost || (noChildAnyMore && after.born() == null);
  }

  private boolean diedBefore(Person person) {
    return died.getOrDefault(person.id(), Optional.empty())
        .flatMap(on -> About.known(person.born()).filter(on::isBefore))
        .isPresent();
  }

  private Decision<Event> add(Command.AddPerson c, TriagePolicy policy) {
    if (c.person().isFocusChild()) {
      return refuse(Refusal.NOT_ONE_FOCUS_CHILD);
    }
    if (person(c.person().id()).isPresent()) {
      return nothing();
    }
    return policy.mayBeUnborn(c.person(), policy.dateOf(c.at()))
        ? accept(new Event.PersonAdded(c.person(), c.at()))
        : refuse(Refusal.EXPECTED_DATE_NOT_NEAR);
  }

  private Decision<Event> remove(Command.RemovePerson c) {
    if (person(c.person()).filter(Person::isFocusChild).isPresent()) {
      return refuse(Refusal.NOT_ONE_FOCUS_CHILD);
    }
    if (person(c.person()).isPresent()) {
      return accept(new Event.PersonRemoved(c.person(), Personal.of(c.person(), c.why()), c.at()));
    }
    return gone.contains(c.person()) ? nothing() : refuse(Refusal.NO_SUCH_PERSON);
  }

  private Decision<Event> agreeSafeContact(Command.AgreeSafeContact c) {
    if (person(c.rule().keptFrom()).isEmpty() || person(c.rule().about()).isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    return safeContacts.stream().anyMatch(c.rule()::saysTheSameAs)
        ? nothing()
        : accept(new Event.SafeContactAgreed(c.rule(), c.at()));
  }

  private Decision<Event> endSafeContact(Command.EndSafeContact c, UUID focusChild) {
    if (safeContacts.stream().anyMatch(rule -> rule.id().equals(c.rule()))) {
      return accept(new Event.SafeContactEnded(c.rule(), Personal.of(focusChild, c.why()), c.at()));
    }
    return gone.contains(c.rule()) ? nothing() : refuse(Refusal.NO_SUCH_RULE);
  }

  private Decision<Event> recordBirth(Command.RecordBirth c, TriagePolicy policy) {
    Optional<Person> child = person(c.child());
    if (child.isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    var born = Personal.of(c.child(), c.born());
    if (born.equals(child.get().born())) {
      return nothing();
    }
    if (!child.get().isExpected() || hasDied(c.child())) {
      return refuse(Refusal.NOT_EXPECTED);
    }
    return isNotLater(c.born(), c.at(), policy) && policy.mayBeBorn(child.get(), c.born())
        ? accept(new Event.Born(c.child(), born, c.at()))
        : refuse(Refusal.NOT_BORN_THEN);
  }

  private Decision<Event> recordDeath(Command.RecordDeath c) {
    Optional<Person> person = person(c.person());
    if (person.isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    if (person.get().isExpected()) {
      return refuse(Refusal.NOT_BORN_YET);
    }
    if (About.known(person.get().born()).filter(c.on()::isBefore).isPresent()) {
      return refuse(Refusal.DIED_BEFORE_BIRTH);
    }
    return Optional.of(c.on()).equals(died.get(c.person()))
        ? nothing()
        : accept(new Event.Died(c.person(), Personal.of(c.person(), c.on()), c.at()));
  }

  private Decision<Event> takeBackDeath(Command.TakeBackDeath c) {
    Optional<Person> person = person(c.person());
    if (person.isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    return hasDied(c.person())
        ? accept(new Event.DeathTakenBack(person.get(), Personal.of(c.person(), c.why()), c.at()))
        : nothing();
  }

  private static boolean isNotLater(LocalDate day, Instant at, TriagePolicy policy) {
    return !day.isAfter(policy.dateOf(at));
  }

  private Decision<Event> recordEndOfPregnancy(Command.RecordEndOfPregnancy c) {
    Optional<Person> child = person(c.child());
    if (child.isEmpty()) {
      return refuse(Refusal.NO_SUCH_PERSON);
    }
    if (!child.get().isExpected()) {
      return refuse(Refusal.NOT_EXPECTED);
    }
    return hasDied(c.child()) ? nothing() : accept(new Event.PregnancyEnded(c.child(), c.at()));
  }

  private Household changing(UUID id, UnaryOperator<Person> change) {
    List<Person> all =
        people.stream()
            .map(person -> person.id().equals(id) ? change.apply(person) : person)
            .toList();
    return new Household(all, formerWith(id), gone, died, safeContacts, caseHolder);
  }

  private Household adding(Person person) {
    var all = new ArrayList<>(people);
    all.add(person);
    return new Household(all, former, gone, died, safeContacts, caseHolder);
  }

  private Household removing(UUID id) {
    List<Person> rest = people.stream().filter(person -> !person.id().equals(id)).toList();
    return new Household(rest, formerWith(id), goneWith(id), died, safeContacts, caseHolder);
  }

  private Household agreeing(SafeContact rule) {
    var all = new ArrayList<>(safeContacts);
    all.add(rule);
    return new Household(people, former, gone, died, all, caseHolder);
  }

  private Household ending(UUID id) {
    List<SafeContact> rest = safeContacts.stream().filter(rule -> !rule.id().equals(id)).toList();
    return new Household(people, former, goneWith(id), died, rest, caseHolder);
  }

  private Household burying(UUID person, Optional<LocalDate> on) {
    var all = new HashMap<>(died);
    all.put(person, on);
    return new Household(people, former, gone, all, safeContacts, caseHolder);
  }

  private Household livingAfterAll(UUID person) {
    var rest = new HashMap<>(died);
    rest.remove(person);
    return new Household(people, former, gone, rest, safeContacts, caseHolder);
  }

  private List<Person> formerWith(UUID id) {
    return Stream.concat(former.stream(), person(id).stream()).toList();
  }

  private Set<UUID> goneWith(UUID id) {
    var all = new HashSet<>(gone);
    all.add(id);
    return all;
  }
}
