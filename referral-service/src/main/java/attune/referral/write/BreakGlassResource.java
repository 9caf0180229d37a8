package attune.referral.write;

import attune.http.Code;
import attune.http.Incoming;
import attune.http.Problem;
import attune.referral.access.Role;
import attune.referral.domain.BreakGlass.Command;
import attune.referral.domain.CaseReference;
import attune.referral.read.breakglass.Openings;
import attune.referral.read.cases.CaseRow;
import attune.referral.read.cases.Cases;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Breaking the glass, and looking at who did.
@Path("/v1/break-glass-openings")
@Tag(name = "Break-glass")
public final class BreakGlassResource {

  record NewOpening(
      @Schema(description = "The case's name among people", examples = "VIG-26-7K3QX")
          @NotBlank @Size(max = 40) String reference,
      @NotBlank @Size(max = 4000) String reason) {}

  @Schema(name = "NewOpeningReview")
  record NewReview(@NotBlank @Size(max = 4000) String finding) {}

  private final BreakGlassCommands commands;
  private final Cases cases;
  private final Openings openings;
  private final Incoming incoming;
  private final Now now;

  BreakGlassResource(
      BreakGlassCommands commands, Cases cases, Openings openings, Incoming incoming, Now now) {
    this.commands = commands;
    this.cases = cases;
    this.openings = openings;
    this.incoming = incoming;
    this.now = now;
  }

  @POST
  @RolesAllowed(Role.PRACTITIONER)
  @Operation(
      operationId = "breakGlass",
      summary = "Open a case that is not yours, for some hours",
      description =
          "Whoever works with the family can see that you did, and a manager reviews it. A"
              + " restricted case can't be opened: for you there is none.")
  @APIResponse(
      responseCode = "201",
      description = "You can read the case until then",
      content = @Content(schema = @Schema(implementation = BreakGlassCommands.Receipt.class)))
  @Extension(name = "x-not-found", value = "true")
  public Uni<Response> open(NewOpening body) {
    // a request that can't be taken is no way to learn whether there is such a case
    var _ = incoming.idempotencyKey();
    String me = incoming.caller().subject();
    Instant at = now.instant();
    return known(body.reference(), me)
        .map(row -> new Command.Open(row.caseId(), row.focusChild().id(), me, body.reason(), at))
        .chain(command -> commands.open(TimeOrderedId.at(at), command));
  }

  @POST
  @Path("{openingId}/reviews")
  @RolesAllowed(Role.SERVICE_MANAGER)
  @Operation(
      operationId = "reviewOpening",
      summary = "Say what you found when you looked at an opening",
      description = "Not at your own, nor at one of a case that is allocated to you.")
  @APIResponseSchema(BreakGlassCommands.Receipt.class)
  @Extension(name = "x-refusals", value = "OWN_CASE ALREADY_REVIEWED")
  public Uni<Response> review(@PathParam("openingId") UUID openingId, NewReview body) {
    String me = incoming.caller().subject();
    return openings
        .find(openingId, me)
        .onItem()
        .ifNull()
        .failWith(() -> Problem.of(Code.NOT_FOUND).exception())
        .map(found ->
            new Command.Review(
                me, Objects.requireNonNull(found).practitioner(), body.finding(), now.instant()))
        .chain(command -> commands.review(openingId, command));
  }

  /// A case that `reader` may know of: a reference that is none, no such case, and one that is kept
  /// from them are all the same to them.
  private Uni<CaseRow> known(String reference, String reader) {
    return CaseReference.parse(reference)
        .map(cases::find)
        .orElseGet(() -> Uni.createFrom().nullItem())
        .map(row -> row != null && row.admits(reader) ? row : null)
        .onItem()
        .ifNull()
        .failWith(() -> Problem.of(Code.NOT_FOUND).exception());
  }
}
