package attune.consent.write;

import attune.consent.access.Role;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.Objection;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A no to all filming and every use.
@Path("/v1/consent-registers/{caseId}")
@Tag(name = "Objections")
public final class ObjectionsResource {

  @Schema(description = "Somebody's no to all filming and every use")
  record NewObjection(
      @Schema(description = "Who objects, by their id in the case") @NotNull UUID by,
      @Schema(description = "The person in the picture") @NotNull UUID about,
      @NotBlank @Size(max = 4000) String words,
      @Nullable @PastOrPresent Instant happenedAt) {}

  record Resolution(
      @NotNull UUID objectionId,
      @NotBlank @Size(max = 4000) String reason,
      @NotBlank @Size(max = 4000) String legalAdvice) {}

  record Lift(
      @NotNull UUID objectionId,
      @Schema(description = "Who lifts it, by their id in the case") @NotNull UUID by,
      @NotBlank @Size(max = 4000) String words,
      @Nullable @PastOrPresent Instant happenedAt) {}

  private final RegisterCommands commands;
  private final Now now;

  ObjectionsResource(RegisterCommands commands, Now now) {
    this.commands = commands;
    this.now = now;
  }

  @POST
  @Path("objections")
  @RolesAllowed({Role.PRACTITIONER, Role.SERVICE_MANAGER, Role.DUTY})
  @Operation(
      operationId = "raiseObjection",
      summary = "Record that somebody objects",
      description =
          "Holds filming and every use at once: it takes no If-Match. Raised again it is the same,"
              + " with the id of the one that stands.")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON NOT_THEIRS_TO_DECIDE PR_NOT_ESTABLISHED")
  @Extension(name = "x-no-version", value = "true")
  public Uni<Response> raiseObjection(@PathParam("caseId") UUID caseId, NewObjection body) {
    UUID id = now.newId();
    return commands.handleAnyhow(
        caseId,
        register ->
            register.objections().standing(body.by(), body.about()).map(Objection::id).orElse(id),
        new Command.RaiseObjection(
            new Objection(id, body.by(), body.about()),
            body.words(),
            now.or(body.happenedAt()),
            now.instant()),
        Role.PRACTITIONER,
        Role.SERVICE_MANAGER,
        Role.DUTY);
  }

  @POST
  @Path("objection-resolutions")
  @RolesAllowed({Role.SERVICE_MANAGER})
  @Operation(
      operationId = "resolveObjection",
      summary = "Set aside the objection of somebody with parental responsibility",
      description =
          "Never on a case of one's own; an objection of a person in the picture is lifted by them"
              + " alone.")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_OBJECTION ONLY_THEY_LIFT_IT OWN_CASE")
  public Uni<Response> resolveObjection(@PathParam("caseId") UUID caseId, Resolution body) {
    return commands.handle(
        caseId,
        new Command.ResolveObjection(
            body.objectionId(),
            commands.caller(),
            body.reason(),
            body.legalAdvice(),
            now.instant()),
        Role.SERVICE_MANAGER);
  }

  @POST
  @Path("objection-lifts")
  @RolesAllowed({Role.PRACTITIONER, Role.SERVICE_MANAGER})
  @Operation(operationId = "liftObjection", summary = "Record that somebody objects no longer")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_OBJECTION NOT_THEIRS_TO_LIFT")
  public Uni<Response> liftObjection(@PathParam("caseId") UUID caseId, Lift body) {
    return commands.handle(
        caseId,
        new Command.LiftObjection(
            body.objectionId(), body.by(), body.words(), now.or(body.happenedAt()), now.instant()),
        Role.PRACTITIONER,
        Role.SERVICE_MANAGER);
  }
}
