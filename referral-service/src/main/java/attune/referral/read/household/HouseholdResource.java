package attune.referral.read.household;

import attune.eventstore.EventStore;
import attune.eventstore.History;
import attune.eventstore.StreamType;
import attune.http.Code;
import attune.http.IfMatch;
import attune.http.Incoming;
import attune.http.Problem;
import attune.referral.access.Role;
import attune.referral.domain.Referral;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import attune.referral.domain.TriagePolicy;
import attune.referral.read.casefile.CaseFile;
import attune.referral.read.casefile.CaseFileProjection;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What does not travel on Kafka: our own services ask for it, restricted cases too, because each
/// of them keeps to the restriction itself. For everybody else there is nothing here.
@Path("/v1/referrals/{caseId}/household")
@Authenticated
@Tag(name = "People")
public final class HouseholdResource {

  private final EventStore store;
  private final StreamType<Command, Event, State> referral;
  private final CaseFileProjection projection;
  private final Incoming incoming;

  HouseholdResource(
      EventStore store,
      StreamType<Command, Event, State> referral,
      TriagePolicy policy,
      Incoming incoming) {
    this.store = store;
    this.referral = referral;
    this.projection = new CaseFileProjection(new Referral(policy));
    this.incoming = incoming;
  }

  @GET
  @Operation(
      operationId = "readHousehold",
      summary = "Read who is in a case and who may see it",
      description =
          "For service accounts of Attune's own services (role service); for anybody else it is not"
              + " there.")
  @APIResponse(
      responseCode = "200",
      description = "The people by their ids, without names or words",
      content = @Content(schema = @Schema(implementation = KnownHousehold.class)))
  public Uni<RestResponse<KnownHousehold>> read(@PathParam("caseId") UUID caseId) {
    if (!incoming.caller().is(Role.SERVICE)) {
      throw Problem.of(Code.NOT_FOUND).exception();
    }
    return store
        .load(referral, caseId.toString())
        .map(history -> found(history))
        .map(household ->
            RestResponse.ResponseBuilder.ok(household)
                .header(HttpHeaders.ETAG, IfMatch.etag(household.version()))
                .build());
  }

  /// Counts as Kafka does, for whoever compares the two.
  private KnownHousehold found(History<Event> history) {
    @Nullable CaseFile file = projection.replay(history.events());
    if (file == null) {
      throw Problem.of(Code.NOT_FOUND).exception();
    }
    return KnownHousehold.of(file, history.version());
  }
}
