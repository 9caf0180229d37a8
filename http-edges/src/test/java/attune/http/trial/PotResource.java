package attune.http.trial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/// What is read of one pot; another class has what is done with it.
@Path("/v1/pots/{id}")
public final class PotResource {

  @GET
  @RolesAllowed("drinker")
  public UUID read(@PathParam("id") UUID id) {
    return id;
  }

  @GET
  @Path("colour")
  @RolesAllowed("drinker")
  @Produces(MediaType.APPLICATION_JSON)
  public String colour(@PathParam("id") UUID id) {
    return "brown";
  }
}
