package attune.gateway.page;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// The person who looks at a page.
///
/// @param subject their id at Keycloak
public record Viewer(String subject, String name, Set<String> roles) {
  public Viewer {
    roles = Set.copyOf(roles);
  }

  public static Viewer of(SecurityIdentity identity) {
    String subject = identity.getPrincipal().getName();
    String name = subject;
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      subject = orElse(token.getSubject(), subject);
      name = orElse(token.getClaim("name"), name);
    }
    return new Viewer(subject, name, identity.getRoles());
  }

  public boolean is(String role) {
    return roles.contains(role);
  }

  /// Where a page can't say it with an annotation.
  ///
  /// @throws ForbiddenException if they are not
  public void mustBe(String role) {
    if (!is(role)) {
      throw new ForbiddenException();
    }
  }

  private static String orElse(@Nullable String claim, String otherwise) {
    return claim == null || claim.isBlank() ? otherwise : claim;
  }
}
