package attune.gateway.page;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Whoever a test says they are: the header `As` names the role.
@Alternative
@Singleton
public final class AsRole implements HttpAuthenticationMechanism {
  static final String HEADER = "As";
  static final String TOKEN = "the-token-of-the-viewer";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext route, IdentityProviderManager identities) {
    @Nullable String role = route.request().getHeader(HEADER);
    return role == null
        ? Uni.createFrom().nullItem()
        : Uni.createFrom()
            .item(
                QuarkusSecurityIdentity.builder()
                    .setPrincipal(new Person(role))
                    .addRole(role)
                    .addCredential(new AccessTokenCredential(TOKEN))
                    .build());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext route) {
    return Uni.createFrom().item(new ChallengeData(401));
  }

  /// Practitioners are Piran, whose case it is; everybody else is Morwenna.
  private record Person(String role) implements JsonWebToken {
    @Override
    public String getName() {
      return role.equals("practitioner") ? Stub.PIRAN : Stub.MORWENNA;
    }

    @Override
    public Set<String> getClaimNames() {
      return claims().keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String name) {
      return (T) claims().get(name);
    }

    private Map<String, String> claims() {
      return Map.of("sub", getName(), "sid", "a session", "name", "Morwenna Moon");
    }
  }
}
