package attune.consent.write;

import attune.consent.access.Role;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.Hold;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What keeps film from being erased, and from being used.
@Path("/v1/consent-registers/{caseId}")
@Tag(name = "Film")
public final class HoldsResource {

  record NewHold(
      Hold.@NotNull Kind kind,
      @Schema(description = "One film; absent for every film of the case") @Nullable UUID filmId,
      @NotBlank @Size(max = 4000) String reason,
      @Schema(description = "The day by which somebody has to look whether it is still needed")
          @NotNull LocalDate reviewBy) {}

  record HoldReview(
      @NotNull UUID holdId,
      @NotBlank @Size(max = 4000) String finding,
      @NotNull LocalDate reviewBy) {}

  record Release(@NotNull UUID holdId, @NotBlank @Size(max = 4000) String reason) {}

  private final RegisterCommands commands;
  private final Now now;

  HoldsResource(RegisterCommands commands, Now now) {
    this.commands = commands;
    this.now = now;
  }

  @POST
  @Path("holds")
  @RolesAllowed({Role.PRACTITIONER, Role.SERVICE_MANAGER, Role.DATA_PROTECTION})
  @Operation(
      operationId = "placeHold",
      summary = "Keep film from being erased",
      description = "Held film is locked, not used. It takes no If-Match.")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_FILM FILM_ERASED")
  @Extension(name = "x-no-version", value = "true")
  public Uni<Response> placeHold(@PathParam("caseId") UUID caseId, NewHold body) {
    UUID id = now.newId();
    return commands.handleAnyhow(
        caseId,
        id,
        new Command.PlaceHold(
            id,
            body.kind(),
            body.filmId(),
            commands.caller(),
            body.reason(),
            body.reviewBy(),
            now.instant()),
        Role.PRACTITIONER,
        Role.SERVICE_MANAGER,
        Role.DATA_PROTECTION);
  }

  @POST
  @Path("hold-reviews")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.DATA_PROTECTION})
  @Operation(
      operationId = "reviewHold",
      summary = "Say that a hold was looked at, and is still needed")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_HOLD")
  public Uni<Response> reviewHold(@PathParam("caseId") UUID caseId, HoldReview body) {
    return commands.handle(
        caseId,
        new Command.ReviewHold(body.holdId(), body.finding(), body.reviewBy(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.DATA_PROTECTION);
  }

  @POST
  @Path("hold-releases")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.DATA_PROTECTION})
  @Operation(operationId = "releaseHold", summary = "Release a hold")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_HOLD")
  public Uni<Response> releaseHold(@PathParam("caseId") UUID caseId, Release body) {
    return commands.handle(
        caseId,
        new Command.ReleaseHold(body.holdId(), commands.caller(), body.reason(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.DATA_PROTECTION);
  }
}
