package attune.consent.write;

import attune.consent.access.Role;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.LegalStatus;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What changes who decides for a child.
@Path("/v1/consent-registers/{caseId}")
@Tag(name = "People")
public final class PeopleResource {

  @Schema(description = "What a court or an agreement says of a child")
  record Status(
      @NotNull UUID childId,
      LegalStatus.@NotNull Kind kind,
      @Schema(description = "Keycloak subject id of who decides for the council under a care order")
          @Nullable @Size(max = 64) String delegate,
      @Schema(description = "Adults whose parental responsibility the council limits")
          @Nullable @Size(max = 20) List<@NotNull UUID> limited) {}

  record Placement(@NotNull UUID childId, @NotBlank @Size(max = 4000) String words) {}

  record Reevaluation(@NotNull UUID childId, @NotBlank @Size(max = 4000) String finding) {}

  private final RegisterCommands commands;
  private final Now now;

  PeopleResource(RegisterCommands commands, Now now) {
    this.commands = commands;
    this.now = now;
  }

  @POST
  @Path("legal-statuses")
  @RolesAllowed({Role.PRACTITIONER, Role.SERVICE_MANAGER})
  @Operation(
      operationId = "recordLegalStatus",
      summary = "Record a child's legal status",
      description =
          "Every consent that rests on parental responsibility is on hold until somebody has looked"
              + " at it again.")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON NOT_A_CHILD WORKS_ON_CASE")
  public Uni<Response> recordLegalStatus(@PathParam("caseId") UUID caseId, Status body) {
    return commands.handle(caseId, status(body), Role.PRACTITIONER, Role.SERVICE_MANAGER);
  }

  @POST
  @Path("placements")
  @RolesAllowed({Role.PRACTITIONER, Role.SERVICE_MANAGER})
  @Operation(operationId = "recordPlacement", summary = "Record that a child lives elsewhere")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON NOT_A_CHILD")
  public Uni<Response> recordPlacement(@PathParam("caseId") UUID caseId, Placement body) {
    return commands.handle(
        caseId,
        new Command.RecordPlacement(body.childId(), body.words(), now.instant()),
        Role.PRACTITIONER,
        Role.SERVICE_MANAGER);
  }

  @POST
  @Path("reevaluations")
  @RolesAllowed({Role.PRACTITIONER, Role.SERVICE_MANAGER})
  @Operation(
      operationId = "reevaluateConsents",
      summary = "Record that consents on hold for a change of responsibility were looked at")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON NOT_A_CHILD")
  public Uni<Response> reevaluateConsents(@PathParam("caseId") UUID caseId, Reevaluation body) {
    return commands.handle(
        caseId,
        new Command.Reevaluate(body.childId(), commands.caller(), body.finding(), now.instant()),
        Role.PRACTITIONER,
        Role.SERVICE_MANAGER);
  }

  private Command status(Status body) {
    return new Command.RecordLegalStatus(
        new LegalStatus(
            body.childId(),
            body.kind(),
            body.delegate(),
            body.limited() == null ? Set.of() : Set.copyOf(body.limited())),
        now.instant());
  }
}
