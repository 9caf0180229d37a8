package attune.consent.write;

import attune.consent.access.Cases;
import attune.consent.access.Role;
import attune.consent.access.Sight;
import attune.eventstore.http.Commands;
import attune.http.AsOf;
import attune.http.Code;
import attune.http.Incoming;
import attune.http.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// May these people be used, now? Asked before every filming and every showing.
@Path("/v1/consent-decisions")
@Tag(name = "Decisions")
public final class DecisionsResource {

  private static final List<String> ASKERS =
      List.of(Role.PRACTITIONER, Role.SERVICE_MANAGER, Role.SUPERVISOR);

  @Schema(description = "May these people be used for this purpose, to this audience?")
  record NewDecision(
      @NotNull UUID caseId,
      @NotNull @Valid Asked question,
      @Schema(description = "A past instant: answered as it would have been then, without a permit")
          @Nullable Instant asOf) {}

  @Schema(description = "What a permit is used for")
  record NewUse(
      @NotNull UUID caseId,
      @Schema(description = "Your own id of the filming or showing: the same again is a retry")
          @NotNull UUID useId) {}

  private final Decisions decisions;
  private final Uses uses;
  private final Cases cases;
  private final Incoming incoming;
  private final Now now;

  DecisionsResource(Decisions decisions, Uses uses, Cases cases, Incoming incoming, Now now) {
    this.decisions = decisions;
    this.uses = uses;
    this.cases = cases;
    this.incoming = incoming;
    this.now = now;
  }

  @POST
  @RolesAllowed({Role.PRACTITIONER, Role.SERVICE_MANAGER, Role.SUPERVISOR})
  @Operation(
      operationId = "decide",
      summary = "Ask whether people may be filmed, or shown to somebody",
      description =
          "Permitted with a permit for one use within ten seconds, or every person's reasons. While"
              + " the register is known to be behind its case nothing is permitted: 503"
              + " REGISTER_BEHIND, ask again.")
  @APIResponseSchema(Decided.class)
  @Extension(name = "x-refusals", value = "FILM_NOT_NAMED")
  @Extension(name = "x-changes-nothing", value = "true")
  @Extension(name = "x-not-found", value = "true")
  public Uni<Decided> decide(NewDecision body) {
    return seen(body.caseId())
        .invoke(seen -> mustNotBeBehind(seen, body.asOf()))
        .chain(() -> answer(body));
  }

  @POST
  @Path("{permitId}/uses")
  @RolesAllowed({Role.PRACTITIONER, Role.SERVICE_MANAGER, Role.SUPERVISOR})
  @Operation(
      operationId = "usePermit",
      summary = "Use a permit, once",
      description =
          "Decided again on the register as it is at that instant: after a withdrawal was"
              + " acknowledged no permit can be used.")
  @APIResponseSchema(Recorded.class)
  @Extension(
      name = "x-refusals",
      value = "NOT_PERMITTED NO_SUCH_PERMIT PERMIT_USED PERMIT_EXPIRED DAY_PERMIT_IS_RETURNED")
  @Extension(name = "x-no-version", value = "true")
  public Uni<Response> use(@PathParam("permitId") UUID permitId, NewUse body) {
    return seen(body.caseId())
        .invoke(seen -> mustNotBeBehind(seen, null))
        .map(DecisionsResource::actingAs)
        .chain(role ->
            uses.record(
                new Uses.Use(
                    body.caseId(),
                    permitId,
                    body.useId(),
                    Commands.meta(incoming, role),
                    Commands.idempotency(incoming))))
        .map(RegisterCommands::respond);
  }

  private Uni<Cases.Seen> seen(UUID caseId) {
    return cases
        .seen(caseId)
        .invoke(seen -> {
          if (seen.sight() != Sight.WHOLE) {
            throw Problem.of(Code.NOT_FOUND).exception();
          }
        });
  }

  /// In the role by which they see the whole of it, which is asked before.
  private static String actingAs(Cases.Seen seen) {
    return seen.viewer()
        .caller()
        .actingAs(ASKERS.stream().filter(role -> seen.by(role) == Sight.WHOLE).toList());
  }

  private Uni<Decided> answer(NewDecision body) {
    @Nullable AsOf asOf =
        body.asOf() == null ? null : AsOf.parse(body.asOf().toString(), now.clock());
    return asOf == null
        ? decisions.now(body.caseId(), body.question().question(), incoming.caller().subject())
        : decisions.then(body.caseId(), body.question().question(), asOf.instant());
  }

  private static void mustNotBeBehind(Cases.Seen seen, @Nullable Instant asOf) {
    if (asOf == null && seen.known().behind()) {
      throw RegisterCommands.behind();
    }
  }
}
