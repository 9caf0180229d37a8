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
                    .setPrincipal(new Person())
                    .addRole(role)
                    .addCredential(new AccessTokenCredential(TOKEN))
                    .build());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext route) {
    return Uni.createFrom().item(new ChallengeData(401));
  }

  private static final class Person implements JsonWebToken {
    private static final Map<String, String> CLAIMS =
        Map.of("sub", Stub.MORWENNA, "sid", "a session", "name", "Morwenna Moon");

    @Override
    public String getName() {
      return Stub.MORWENNA;
    }

    @Override
    public Set<String> getClaimNames() {
      return CLAIMS.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getClaim(String name) {
      return (T) CLAIMS.get(name);
    }
  }
}
