package attune.http.trial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/// What is done with one pot.
@Path("/v1/pots/{id}")
public final class RefillResource {

  @POST
  @Path("refills")
  @RolesAllowed("drinker")
  public UUID refill(@PathParam("id") UUID id, TeaResource.Sip sip) {
    return id;
  }
}
