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

  /// Somebody whom Keycloak knows.
  ///
  /// @param enabled whether they can log in: who has left can't
  record User(
      String id,
      String username,
      @Nullable String firstName,
      @Nullable String lastName,
      boolean enabled) {

    Person person() {
      String name =
          ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName));
      return new Person(id, name.isBlank() ? username : name.strip());
    }
  }

  @GET
  @Path("/users/{id}")
  User user(@PathParam("id") String id);

  /// What its members have, those of the groups in it have too.
  record Group(String id) {}

  /// Who was given the role themselves.
  @GET
  @Path("/roles/{role}/users")
  List<User> withRole(
      @PathParam("role") String role, @QueryParam("first") int first, @QueryParam("max") int max);

  @GET
  @Path("/roles/{role}/groups")
  List<Group> groupsWithRole(
      @PathParam("role") String role, @QueryParam("first") int first, @QueryParam("max") int max);

  @GET
  @Path("/groups/{group}/children")
  List<Group> groupsIn(
      @PathParam("group") String group, @QueryParam("first") int first, @QueryParam("max") int max);

  @GET
  @Path("/groups/{group}/members")
  List<User> members(
      @PathParam("group") String group, @QueryParam("first") int first, @QueryParam("max") int max);
}
