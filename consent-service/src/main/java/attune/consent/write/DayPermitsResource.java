package attune.consent.write;

import attune.consent.access.Role;
import attune.consent.domain.ConsentRegister.Command;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Permits taken ahead, for homes without a signal.
@Path("/v1/consent-registers/{caseId}")
@Tag(name = "Permits")
public final class DayPermitsResource {

  record NewDayPermit(@NotNull @Valid Asked question, @NotNull LocalDate day) {}

  record Return(
      @NotNull UUID permitId,
      @Schema(description = "Who said yes when asked again in the room, by their ids in the case")
          @NotNull @Size(max = 20) List<@NotNull UUID> happy,
      @Nullable @PastOrPresent Instant happenedAt) {}

  private final RegisterCommands commands;
  private final Now now;

  DayPermitsResource(RegisterCommands commands, Now now) {
    this.commands = commands;
    this.now = now;
  }

  @POST
  @Path("day-permits")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "takeDayPermit",
      summary = "Take a permit ahead for one visit, good until midnight")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NOT_PERMITTED DAY_OVER DAY_TOO_FAR_AHEAD FILM_NOT_NAMED")
  public Uni<Response> takeDayPermit(@PathParam("caseId") UUID caseId, NewDayPermit body) {
    UUID id = now.newId();
    return commands.handle(
        caseId,
        id,
        new Command.TakeDayPermit(id, body.question().question(), body.day(), now.instant()),
        Role.PRACTITIONER);
  }

  @POST
  @Path("day-permit-returns")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "returnDayPermit",
      summary = "Say what was done with a day permit",
      description =
          "Each is asked again in the room. What stood against it when it was used is recorded as a"
              + " breach: what was done is never refused.")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERMIT NOT_A_DAY_PERMIT DAY_PERMIT_IS_RETURNED")
  @Extension(name = "x-no-version", value = "true")
  public Uni<Response> returnDayPermit(@PathParam("caseId") UUID caseId, Return body) {
    return commands.handleAnyhow(
        caseId,
        new Command.ReturnDayPermit(
            body.permitId(), Set.copyOf(body.happy()), now.or(body.happenedAt()), now.instant()),
        Role.PRACTITIONER);
  }
}
