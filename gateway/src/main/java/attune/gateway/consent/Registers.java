package attune.gateway.consent;

import attune.gateway.referral.HistoryEntry;
import attune.gateway.referral.Listing;
import attune.gateway.referral.ProblemReader;
import attune.gateway.referral.ViewersToken;
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

/// The consent registers of consent-service, as its API describes them.
@Path("/v1/consent-registers/{caseId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "consent-service")
@RegisterProvider(ViewersToken.class)
@RegisterProvider(ProblemReader.class)
public interface Registers {

  /// The register, with its version in it.
  @GET
  ConsentRegister read(
      @PathParam("caseId") String caseId, @QueryParam("asOf") @Nullable String asOf);

  /// What happened on it, oldest first.
  @GET
  @Path("/history")
  Listing<HistoryEntry> history(@PathParam("caseId") String caseId);

  /// A command: a noun under the register, such as `withdrawals`, with the body that it takes.
  @POST
  @Path("/{command}")
  RestResponse<Void> command(
      @PathParam("caseId") String caseId,
      @PathParam("command") String command,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Object body);
}
