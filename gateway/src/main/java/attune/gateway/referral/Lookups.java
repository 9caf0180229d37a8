package attune.gateway.referral;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// What referral-service finds by a reference, and what it lets leave. Nothing is changed by it.
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "referral-service")
@RegisterProvider(ViewersToken.class)
@RegisterProvider(ProblemReader.class)
public interface Lookups {

  /// A case's own reference, such as `VIG-26-7K3QX`.
  record ByReference(String reference) {}

  /// The sender's own name for a request.
  record ByRequest(String requestReference) {}

  @POST
  @Path("/referral-searches")
  Listing<Found> search(ByReference by);

  @POST
  @Path("/referral-searches")
  Listing<Found> search(ByRequest by);

  @POST
  @Path("/name-checks")
  NameCheck nameCheck(ByReference by);

  @GET
  @Path("/referrals/{caseId}/copies/{personId}")
  Copy copy(@PathParam("caseId") String caseId, @PathParam("personId") String personId);
}
