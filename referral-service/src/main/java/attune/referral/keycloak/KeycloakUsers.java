package attune.referral.keycloak;

import io.quarkus.oidc.client.reactive.filter.OidcClientRequestReactiveFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/// What we ask of Keycloak's admin API, with this service's own account: it may view users, no
/// more.
@RegisterProvider(OidcClientRequestReactiveFilter.class)
public interface KeycloakUsers {

  record User(boolean enabled) {}

  record Role(String name) {}

  @GET
  @Path("/users/{id}")
  Uni<User> user(@PathParam("id") UUID id);

  /// All that they have, also through a group or another role.
  @GET
  @Path("/users/{id}/role-mappings/realm/composite")
  Uni<List<Role>> roles(@PathParam("id") UUID id);
}
