package attune.consent.parked;

import attune.consent.access.Role;
import attune.eventstore.consumer.ParkedKey;
import attune.eventstore.consumer.Redelivery;
import attune.eventstore.http.NewRedelivery;
import attune.eventstore.http.ParkedOverHttp;
import attune.http.Cursor;
import attune.http.Limit;
import attune.http.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Messages of other services that could not be handled, with those of the same case behind them.
@Path("/v1/consent-parked-messages")
@Tag(name = "Parked messages")
public final class ParkedMessagesResource {

  private final ParkedOverHttp parked;

  ParkedMessagesResource(ParkedOverHttp parked) {
    this.parked = parked;
  }

  @GET
  @RolesAllowed(Role.ADMIN)
  @Operation(
      operationId = "listConsentParkedMessages",
      summary = "List the cases of which messages are put aside",
      description =
          "A message that can't be handled is put aside with everything that comes later about the"
              + " same case; other cases go on. Nothing of what the messages say is told.")
  public Uni<Page<ParkedKey>> list(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    return parked.list(limit, cursor);
  }

  @POST
  @Path("redeliveries")
  @RolesAllowed(Role.ADMIN)
  @Operation(
      operationId = "redeliverConsentParkedMessages",
      summary = "Have what is put aside of a case handled after all, in its order",
      description =
          "Once the cause is mended. Stops at the first message that still can't be handled, or"
              + " after some seconds: then say it again, with a new key. Where nothing waits,"
              + " nothing is done.")
  @APIResponse(
      responseCode = "200",
      description = "What came of it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Redelivery.class)))
  @Extension(name = "x-no-version", value = "true")
  public Uni<Response> redeliver(NewRedelivery body) {
    return parked.redeliver(body);
  }
}
