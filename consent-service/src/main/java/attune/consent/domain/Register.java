package attune.consent.domain;

import attune.consent.domain.ConsentRegister.Event;
import attune.eventsourcing.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is on a register.
///
/// @param version how many events it has: what a decision says it was decided on
public record Register(
    long version,
    Course course,
    People people,
    Answers answers,
    Objections objections,
    Permits permits,
    Disclosures disclosures,
    Films films) {

  static Register of(Event.Opened opened) {
    return new Register(
        1,
        Course.of(opened),
        People.of(opened),
        Answers.NONE,
        Objections.NONE,
        Permits.NONE,
        Disclosures.NONE,
        Films.NONE);
  }

  /// Somebody in the case; whoever works with the family, too, since reviews are often filmed.
  public Optional<Person> person(UUID id) {
    return people
        .person(id)
        .or(() ->
            course.isOwnCaseOf(id.toString())
                ? Optional.of(new Person(id, PersonRole.PRACTITIONER, null, null, true))
                : Optional.empty());
  }

  /// What was done not before `from` with `person` in the picture, and within `scope`: permits that
  /// were used, and disclosures that were made, by their ids. Without the film there is nothing to
  /// show, so that a no to filming concerns every use.
  Set<UUID> usesSince(Instant from, UUID person, Scope scope) {
    return Sorted.set(
        Stream.of(permits.usedSince(from), disclosures.madeSince(from))
            .flatMap(used -> used.entrySet().stream())
            .filter(one -> Gate.everybody(this, one.getValue()).contains(person))
            .filter(one -> scope.concerns(one.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }

  /// Words about the whole case go with the focus child's key.
  Personal<String> words(String words) {
    return Personal.of(people.focusChild(), words);
  }

  /// Where copies were, always in the same order: whose they are may be told by it.
  Personal<List<String>> places(Set<String> places) {
    return Personal.of(people.focusChild(), List.copyOf(Sorted.set(places)));
  }

  /// As it would be if nothing had been said since `time`, whenever it was written down: who may
  /// have said something then is asked of this, and never who may do something now.
  Register upTo(Instant time) {
    return new Register(
        version,
        course,
        people,
        answers.upTo(time),
        objections.upTo(time),
        permits,
        disclosures,
        films);
  }

  /// One event further.
  Register next(Course now) {
    return new Register(version + 1, now, people, answers, objections, permits, disclosures, films);
  }

  Register with(Event.AboutPeople e) {
    return new Register(
        version + 1, course, people.with(e), answers, objections, permits, disclosures, films);
  }

  Register with(Event.AboutAnswers e) {
    Course now =
        e instanceof Event.Given || e instanceof Event.StillHappy
            ? course.activeAt(e.at())
            : course;
    return new Register(
        version + 1, now, people, answers.with(e), objections, permits, disclosures, films);
  }

  Register with(Event.AboutObjections e) {
    return new Register(
        version + 1, course, people, answers, objections.with(e), permits, disclosures, films);
  }

  Register with(Event.AboutPermits e) {
    Course now =
        e instanceof Event.PermitUsed || e instanceof Event.DayPermitReturned
            ? course.activeAt(e.at())
            : course;
    return new Register(
        version + 1, now, people, answers, objections, permits.with(e), disclosures, films);
  }

  Register with(Event.AboutDisclosures e) {
    return new Register(
        version + 1, course, people, answers, objections, permits, disclosures.with(e), films);
  }

  Register with(Event.AboutFilms e) {
    Course now = e instanceof Event.FilmRegistered ? course.activeAt(e.at()) : course;
    return new Register(
        version + 1, now, people, answers, objections, permits, disclosures, films.with(e));
  }
}
