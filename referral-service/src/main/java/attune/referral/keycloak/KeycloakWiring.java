package attune.referral.keycloak;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Finds Keycloak's admin API from the issuer's address.
final class KeycloakWiring {

  private KeycloakWiring() {}

  @Produces
  @Singleton
  static KeycloakUsers keycloakUsers(
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI issuer) {
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(adminOf(issuer))
        .connectTimeout(2, TimeUnit.SECONDS)
        .readTimeout(5, TimeUnit.SECONDS)
        .build(KeycloakUsers.class);
  }

  /// `…/realms/attune` becomes `…/admin/realms/attune`.
  static URI adminOf(URI issuer) {
    String path = issuer.getPath();
    int realms = path.lastIndexOf("/realms/");
    if (realms < 0) {
      throw new IllegalArgumentException("Not the issuer of a Keycloak realm: " + issuer);
    }
    return issuer.resolve(path.substring(0, realms) + "/admin" + path.substring(realms));
  }
}
