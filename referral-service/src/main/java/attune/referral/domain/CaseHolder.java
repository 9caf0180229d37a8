package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The professional who now works with the family. Others may take the case over.
///
/// @param person whose key seals the words about them
/// @param subject their Keycloak subject id, if they have one
public record CaseHolder(
    UUID person,
    @Nullable String subject,
    Personal<String> name,
    @Nullable Personal<String> contact) {

  /// Whether it is the same one, reached the same way. Ids are new each time somebody is named.
  boolean isSameAs(@Nullable CaseHolder other) {
    return other != null
        && About.known(name).equals(About.known(other.name))
        && About.known(contact).equals(About.known(other.contact));
  }
}
