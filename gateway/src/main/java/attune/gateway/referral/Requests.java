package attune.gateway.referral;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/// What referral-service has for somebody who writes a request: their draft, and sending it.
/// Whatever it refuses is a [ReferralProblem].
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "referral-service")
@RegisterProvider(ViewersToken.class)
@RegisterProvider(ProblemReader.class)
public interface Requests {

  /// The viewer's own draft, with its revision in the ETag.
  @GET
  @Path("/drafts/referral")
  RestResponse<ObjectNode> draft();

  @PUT
  @Path("/drafts/referral")
  RestResponse<Void> save(@HeaderParam("If-Match") String ifMatch, ObjectNode draft);

  @DELETE
  @Path("/drafts/referral")
  RestResponse<Void> delete();

  @POST
  @Path("/referrals")
  SentRequest send(@HeaderParam("Idempotency-Key") String idempotencyKey, ObjectNode request);
}
