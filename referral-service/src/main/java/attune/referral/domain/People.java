package attune.referral.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everybody who is or was in a case. What somebody must not learn is kept from them under whatever
/// name they have stood in it: a correction or a removal tells nothing.
///
/// @param now everybody who is in it
/// @param before what was corrected or removed, the earliest first
record People(List<Person> now, List<Person> before) {

  static People of(List<Person> now) {
    return new People(now, List.of());
  }

  boolean has(UUID id) {
    return now.stream().anyMatch(person -> person.id().equals(id));
  }

  /// Whoever may be the same person as `id`, who is one of them.
  Set<UUID> whoMayBe(UUID id) {
    return Stream.concat(
            Stream.of(id),
            all()
                .filter(person -> person.id().equals(id))
                .flatMap(one -> all().filter(other -> Alike.mayBeOne(one, other)))
                .map(Person::id))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What they were known as first.
  Optional<Person> first(UUID id) {
    return all().filter(person -> person.id().equals(id)).findFirst();
  }

  /// Everybody as they were known last, whether or not they are still in the case.
  List<Person> last() {
    List<UUID> removed = before.stream().map(Person::id).filter(id -> !has(id)).distinct().toList();
    return Stream.concat(now.stream(), removed.stream().map(this::lastBefore)).toList();
  }

  private Person lastBefore(UUID id) {
    return before.reversed().stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /// All that they are and were known as, the earliest first.
  Stream<Person> all() {
    return Stream.concat(before.stream(), now.stream());
  }
}
