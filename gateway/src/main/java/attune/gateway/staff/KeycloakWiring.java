package attune.gateway.staff;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Finds Keycloak's admin API from the realm's address.
final class KeycloakWiring {

  private KeycloakWiring() {}

  @Produces
  @Singleton
  static KeycloakUsers keycloakUsers(@ConfigProperty(name = "attune.realm-url") URI realm) {
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(adminOf(realm))
        .connectTimeout(2, TimeUnit.SECONDS)
        .readTimeout(5, TimeUnit.SECONDS)
        .build(KeycloakUsers.class);
  }

  /// `…/realms/attune` becomes `…/admin/realms/attune`.
  static URI adminOf(URI realm) {
    String path = realm.getPath();
    int realms = path.lastIndexOf("/realms/");
    if (realms < 0) {
      throw new IllegalArgumentException("Not the address of a Keycloak realm: " + realm);
    }
    return realm.resolve(path.substring(0, realms) + "/admin" + path.substring(realms));
  }
}
