package attune.consent.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a court or an agreement says of a child.
///
/// @param delegate the Keycloak subject id of who decides for the council under a care order
/// @param limited adults whose parental responsibility the council limits under a care order
public record LegalStatus(UUID child, Kind kind, @Nullable String delegate, Set<UUID> limited) {

  public enum Kind {
    NO_ORDER,
    /// Accommodated by agreement: the council has no parental responsibility.
    SECTION_20,
    /// The council shares parental responsibility.
    CARE_ORDER
  }

  public LegalStatus {
    delegate = delegate == null ? null : Loosely.same(delegate);
    limited = Sorted.set(limited);
  }
}
