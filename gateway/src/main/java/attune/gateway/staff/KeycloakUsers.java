package attune.gateway.staff;

import io.quarkus.oidc.client.reactive.filter.OidcClientRequestReactiveFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.jspecify.annotations.Nullable;

/// What we ask of Keycloak's admin API, with the gateway's own account: it may view users, no more.
@RegisterProvider(OidcClientRequestReactiveFilter.class)
public interface KeycloakUsers {

  record User(String id, String username, @Nullable String firstName, @Nullable String lastName) {

    Person person() {
      String name =
          ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName));
      return new Person(id, name.isBlank() ? username : name.strip());
    }
  }

  @GET
  @Path("/users/{id}")
  User user(@PathParam("id") String id);

  @GET
  @Path("/roles/{role}/users")
  List<User> withRole(
      @PathParam("role") String role, @QueryParam("first") int first, @QueryParam("max") int max);
}
