package attune.consent.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// May these people be used for this purpose, to this audience?
///
/// @param people everybody in the picture, by their ids in the case
/// @param film the film that is used; absent to plan a filming
/// @param clip the part of it, if not all of it
/// @param audience who would see it: people by their ids in the case, staff by their Keycloak
///   subject ids, others by the ids they are named by
public record Question(
    Set<UUID> people,
    Purpose purpose,
    @Nullable UUID film,
    @Nullable UUID clip,
    Set<String> audience) {

  public Question {
    if (people.isEmpty()) {
      throw new IllegalArgumentException("a question names who is in the picture");
    }
    people = Sorted.set(people);
    audience = Sorted.set(audience);
  }

  /// Whether film is used that is not named: what holds one film can't be looked at then, so that
  /// it may be asked, but nothing is permitted on it.
  boolean namesNoFilm() {
    return film == null && purpose != Purpose.FILMING;
  }
}
