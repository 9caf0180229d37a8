package attune.consent.domain;

import java.util.UUID;

/// Somebody's no to all filming and every use: of a person in the picture to their own, or of
/// somebody with parental responsibility for a child.
///
/// @param id its own
/// @param by who objects
/// @param about the person in the picture
public record Objection(UUID id, UUID by, UUID about) {

  /// Whether it is of the person in the picture: then only they lift it.
  public boolean isTheirOwn() {
    return by.equals(about);
  }
}
