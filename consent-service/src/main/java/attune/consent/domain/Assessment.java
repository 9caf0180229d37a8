package attune.consent.domain;

import attune.eventsourcing.Personal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What two people found on whether somebody can decide this, with all support. Who they are is
/// told with the words about whom they assessed, and forgotten with them.
///
/// @param able whether they can
/// @param first Keycloak subject id of one assessor
/// @param second of the other
/// @param knowsThem which of the two knows the person
public record Assessment(
    boolean able,
    Set<Purpose> purposes,
    Personal<String> first,
    Personal<String> second,
    @Nullable Personal<String> knowsThem) {

  public Assessment {
    purposes = Sorted.set(purposes);
  }

  /// What was found of `person`.
  public static Assessment of(
      UUID person,
      boolean able,
      Set<Purpose> purposes,
      String first,
      String second,
      @Nullable String knowsThem) {
    return new Assessment(
        able,
        purposes,
        Personal.of(person, first),
        Personal.of(person, second),
        knowsThem == null ? null : Personal.of(person, knowsThem));
  }

  boolean isByTwo() {
    return !loosely(first).equals(loosely(second));
  }

  boolean isByOneWhoKnowsThem() {
    return knowsThem != null
        && (loosely(first).equals(loosely(knowsThem))
            || loosely(second).equals(loosely(knowsThem)));
  }

  private static Optional<String> loosely(Personal<String> name) {
    return name.known().map(Loosely::same);
  }
}
