package attune.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whoever asks, as their token says.
///
/// @param subject the Keycloak subject id of a person or service account
/// @param client the Keycloak client that it came through
/// @param roles realm roles
/// @param system which case system a service account speaks for
public record Caller(String subject, String client, Set<String> roles, Optional<String> system) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean is(String role) {
    return roles.contains(role);
  }

  /// The first of `candidates` that the caller has: the role that allows what they do.
  public String actingAs(List<String> candidates) {
    return candidates.stream()
        .filter(roles::contains)
        .findFirst()
        .orElseThrow(() -> Problem.of(Code.FORBIDDEN).exception());
  }
}
