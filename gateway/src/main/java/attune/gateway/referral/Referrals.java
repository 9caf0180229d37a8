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

/// referral-service, as its API describes it. Whatever it refuses is a [ReferralProblem].
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "referral-service")
@RegisterProvider(ViewersToken.class)
@RegisterProvider(ProblemReader.class)
public interface Referrals {

  @GET
  @Path("/triage-inbox")
  Listing<InboxEntry> triageInbox(
      @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

  @GET
  @Path("/waiting-list")
  Listing<WaitingEntry> waitingList(
      @QueryParam("limit") int limit, @QueryParam("cursor") @Nullable String cursor);

  @GET
  @Path("/referrals")
  Listing<CaseSummary> cases(
      @QueryParam("status") @Nullable String status,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") @Nullable String cursor);

  /// The case, with its version in the ETag.
  @GET
  @Path("/referrals/{caseId}")
  RestResponse<CaseFile> caseFile(
      @PathParam("caseId") String caseId, @QueryParam("asOf") @Nullable String asOf);

  @GET
  @Path("/referrals/{caseId}/history")
  Listing<HistoryEntry> history(
      @PathParam("caseId") String caseId, @QueryParam("asOf") @Nullable String asOf);

  /// A command: a noun under the case, such as `acceptances`, with the body that it takes.
  @POST
  @Path("/referrals/{caseId}/{command}")
  RestResponse<Void> command(
      @PathParam("caseId") String caseId,
      @PathParam("command") String command,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @HeaderParam("If-Match") String ifMatch,
      Object body);
}
