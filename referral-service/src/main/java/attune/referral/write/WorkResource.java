package attune.referral.write;

import attune.referral.access.Role;
import attune.referral.domain.ClosureReason;
import attune.referral.domain.Referral.Command;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Who works with the family, and when that ends.
@Path("/v1/referrals/{caseId}")
@Tag(name = "Work")
public final class WorkResource {

  record Allocation(
      @Schema(description = "The practitioner's Keycloak subject id") @NotNull UUID practitionerId) {}

  record Closure(@NotNull ClosureReason reason, @Nullable @Size(max = 4000) String note) {}

  private final CaseCommands commands;
  private final Now now;

  WorkResource(CaseCommands commands, Now now) {
    this.commands = commands;
    this.now = now;
  }

  @POST
  @Path("allocations")
  @RolesAllowed(Role.SERVICE_MANAGER)
  @Operation(operationId = "allocate", summary = "Allocate the family to a practitioner")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "NOT_WAITING ALREADY_ALLOCATED")
  public Uni<Response> allocate(@PathParam("caseId") UUID caseId, Allocation body) {
    var command = new Command.Allocate(body.practitionerId(), now.instant());
    return commands.handle(caseId, command, Role.SERVICE_MANAGER);
  }

  @POST
  @Path("closures")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER})
  @Operation(operationId = "close", summary = "Close the case")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "NOT_ALLOCATED ALREADY_CLOSED")
  public Uni<Response> close(@PathParam("caseId") UUID caseId, Closure body) {
    var command = new Command.Close(body.reason(), body.note(), now.instant());
    return commands.handle(caseId, command, Role.SERVICE_MANAGER, Role.PRACTITIONER);
  }
}
