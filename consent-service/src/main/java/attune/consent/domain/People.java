package attune.consent.domain;

import attune.consent.domain.ConsentRegister.Event;
import attune.eventsourcing.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The people of a case and what decides who may consent for whom.
///
/// @param caseVersion the version of the case that this was learnt from
/// @param died who died, and unborn children whose pregnancy ended
/// @param placements the last thing that was said of where a child lives
/// @param since when each was first known, so that only a birthday during the work is one
/// @param warnings the last warning of each child's birthday
/// @param ofAge who came of age during the work
/// @param unaware who must not learn that there is a case
public record People(
    long caseVersion,
    List<Person> people,
    List<ParentalResponsibility> responsibilities,
    Map<UUID, LegalStatus> statuses,
    Map<UUID, Personal<String>> placements,
    Set<UUID> died,
    Map<UUID, Instant> since,
    Map<UUID, Warning> warnings,
    Set<UUID> ofAge,
    Set<UUID> unaware) {

  /// A warning of a birthday that was given.
  ///
  /// @param days how long before `birthday` it was given
  public record Warning(Personal<LocalDate> birthday, int days) {}

  public People {
    people = List.copyOf(people);
    responsibilities = List.copyOf(responsibilities);
    statuses = Map.copyOf(statuses);
    placements = Map.copyOf(placements);
    died = Set.copyOf(died);
    since = Map.copyOf(since);
    warnings = Map.copyOf(warnings);
    ofAge = Set.copyOf(ofAge);
    unaware = Set.copyOf(unaware);
  }

  static People of(Event.Opened opened) {
    CaseAsKnown known = opened.known();
    Map<UUID, Instant> since = new HashMap<>();
    known.people().forEach(person -> since.put(person.id(), opened.at()));
    return new People(
        known.version(),
        known.people(),
        known.responsibilities(),
        Map.of(),
        Map.of(),
        Set.of(),
        since,
        Map.of(),
        Set.of(),
        known.keptUnaware());
  }

  public Optional<Person> person(UUID id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /// Whose key seals words that are about the whole case.
  UUID focusChild() {
    return people.stream()
        .filter(person -> person.role() == PersonRole.FOCUS_CHILD)
        .findFirst()
        .map(Person::id)
        .orElseGet(() -> people.getFirst().id());
  }

  /// Whether somebody is older than `years` allow, where it is known.
  Optional<Boolean> isAtLeast(int years, Person person, LocalDate day) {
    return person.birthDate().map(born -> Age.isAtLeast(years, born, day));
  }

  /// Of a child, as far as it was recorded.
  List<ParentalResponsibility> responsibleFor(UUID child) {
    return responsibilities.stream().filter(row -> row.child().equals(child)).toList();
  }

  @Nullable LegalStatus statusOf(UUID child) {
    return statuses.get(child);
  }

  People with(Event.AboutPeople event) {
    return switch (event) {
      case Event.PersonAdded(var person, var version, var at) -> adding(person, at).at(version);
      case Event.PersonCorrected(var person, var version, _) -> putting(person).at(version);
      case Event.PersonRemoved(var person, var version, _) -> removing(person).at(version);
      case Event.Born(var child, var version, _) -> putting(child).at(version);
      case Event.ResponsibilitiesChanged(var child, var now, var version, _) ->
          holding(child, now).at(version);
      case Event.SafeContactChanged(var now, var version, _) -> keeping(now).at(version);
      case Event.Died(var person, _, _) -> burying(person);
      case Event.PregnancyEnded(var child, _) -> burying(child);
      case Event.DeathTakenBack(var person, _) -> livingAfterAll(person);
      case Event.LegalStatusChanged(var status, _) -> standing(status);
      case Event.PlacementChanged(var child, var words, _) -> placing(child, words);
      case Event.BirthdayAhead(var child, var days, var birthday, _) ->
          warning(child, new Warning(birthday, days));
      case Event.CameOfAge(var child, _, _, _) -> aged(child, true);
      case Event.NotYetOfAge(var child, _) -> aged(child, false);
    };
  }

  private People at(long version) {
    return new People(
        Math.max(version, caseVersion),
        people,
        responsibilities,
        statuses,
        placements,
        died,
        since,
        warnings,
        ofAge,
        unaware);
  }

  private People with(List<Person> all, List<ParentalResponsibility> rows) {
    return new People(
        caseVersion, all, rows, statuses, placements, died, since, warnings, ofAge, unaware);
  }

  private People adding(Person person, Instant at) {
    List<Person> all = new ArrayList<>(removing(person.id()).people);
    all.add(person);
    Map<UUID, Instant> known = new HashMap<>(since);
    known.putIfAbsent(person.id(), at);
    return new People(
        caseVersion,
        all,
        responsibilities,
        statuses,
        placements,
        died,
        known,
        warnings,
        ofAge,
        unaware);
  }

  private People putting(Person person) {
    return with(
        people.stream().map(one -> one.id().equals(person.id()) ? person : one).toList(),
        responsibilities);
  }

  private People removing(UUID id) {
    return with(people.stream().filter(one -> !one.id().equals(id)).toList(), responsibilities);
  }

  private People holding(UUID child, List<ParentalResponsibility> now) {
    List<ParentalResponsibility> rows = new ArrayList<>(responsibilities);
    rows.removeIf(row -> row.child().equals(child));
    rows.addAll(now);
    return with(people, rows);
  }

  private People keeping(Set<UUID> from) {
    return new People(
        caseVersion,
        people,
        responsibilities,
        statuses,
        placements,
        died,
        since,
        warnings,
        ofAge,
        from);
  }

  private People burying(UUID person) {
    Set<UUID> all = new HashSet<>(died);
    all.add(person);
    return new People(
        caseVersion,
        people,
        responsibilities,
        statuses,
        placements,
        all,
        since,
        warnings,
        ofAge,
        unaware);
  }

  private People livingAfterAll(UUID person) {
    Set<UUID> all = new HashSet<>(died);
    all.remove(person);
    return new People(
        caseVersion,
        people,
        responsibilities,
        statuses,
        placements,
        all,
        since,
        warnings,
        ofAge,
        unaware);
  }

  private People standing(LegalStatus status) {
    Map<UUID, LegalStatus> all = new HashMap<>(statuses);
    all.put(status.child(), status);
    return new People(
        caseVersion,
        people,
        responsibilities,
        all,
        placements,
        died,
        since,
        warnings,
        ofAge,
        unaware);
  }

  private People placing(UUID child, Personal<String> words) {
    Map<UUID, Personal<String>> all = new HashMap<>(placements);
    all.put(child, words);
    return new People(
        caseVersion,
        people,
        responsibilities,
        statuses,
        all,
        died,
        since,
        warnings,
        ofAge,
        unaware);
  }

  private People warning(UUID child, Warning given) {
    Map<UUID, Warning> all = new HashMap<>(warnings);
    all.put(child, given);
    return new People(
        caseVersion,
        people,
        responsibilities,
        statuses,
        placements,
        died,
        since,
        all,
        ofAge,
        unaware);
  }

  private People aged(UUID child, boolean now) {
    Set<UUID> all = new HashSet<>(ofAge);
    if (now) {
      all.add(child);
    } else {
      all.remove(child);
    }
    return new People(
        caseVersion,
        people,
        responsibilities,
        statuses,
        placements,
        died,
        since,
        warnings,
        all,
        unaware);
  }
}
