package attune.consent.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What two people found on whether somebody can decide this, with all support.
///
/// @param able whether they can
/// @param first Keycloak subject id of one assessor
/// @param second of the other
/// @param knowsThem which of the two knows the person
public record Assessment(
    boolean able, Set<Purpose> purposes, String first, String second, @Nullable String knowsThem) {

  public Assessment {
    purposes = Sorted.set(purposes);
  }

  boolean isByTwo() {
    return !first.equals(second);
  }

  boolean isByOneWhoKnowsThem() {
    return first.equals(knowsThem) || second.equals(knowsThem);
  }
}
