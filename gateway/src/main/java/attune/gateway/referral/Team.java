package attune.gateway.referral;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What referral-service knows of those who work on cases, and of what has to be looked at again.
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "referral-service")
@RegisterProvider(ViewersToken.class)
@RegisterProvider(ProblemReader.class)
public interface Team {

  @GET
  @Path("/staff")
  Listing<Practitioner> staff(
      @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

  @POST
  @Path("/staff/{practitionerId}/{command}")
  RestResponse<Void> command(
      @PathParam("practitionerId") String practitionerId,
      @PathParam("command") String command,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @HeaderParam("If-Match") String ifMatch,
      Object body);

  @GET
  @Path("/break-glass-openings")
  Listing<Opening> openings(
      @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

  @POST
  @Path("/break-glass-openings")
  RestResponse<Void> open(@HeaderParam("Idempotency-Key") String idempotencyKey, Object body);

  @POST
  @Path("/break-glass-openings/{openingId}/reviews")
  RestResponse<Void> review(
      @PathParam("openingId") String openingId,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @HeaderParam("If-Match") String ifMatch,
      Object body);

  @GET
  @Path("/escalations")
  Listing<ToldOf> escalations(
      @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

  @GET
  @Path("/reviews-due")
  Listing<Due> reviewsDue(
      @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);
}
