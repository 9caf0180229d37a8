package attune.referral.write;

import attune.referral.access.Role;
import attune.referral.domain.Absence;
import attune.referral.domain.Staff.Command;
import attune.referral.domain.Stage;
import attune.referral.domain.Supervision;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

/// What the service itself is told of a practitioner.
@Path("/v1/staff/{practitionerId}")
@Tag(name = "Staff")
public final class StaffResource {

  record Capacity(
      @Schema(description = "How many families at once") @NotNull @Min(0) @Max(50) Integer cases) {}

  record NewStage(@NotNull Stage stage) {}

  record Supervisor(
      @Schema(description = "The supervisor's Keycloak subject id") @NotNull UUID supervisorId,
      @Schema(description = "Whether they are outside the council: then they see no case") @NotNull Boolean outside,
      @Schema(description = "The last day of it; has to be there for somebody outside")
          @Nullable LocalDate until) {}

  record SupervisionEnd() {}

  record NewAbsence(
      @NotNull LocalDate from,
      @Schema(description = "The last day of it") @NotNull LocalDate until) {}

  record Return(
      @Schema(description = "The day on which the absence that ends had begun") @NotNull LocalDate from) {}

  private static final String NOTHING_KNOWN =
      "The version is in the list of staff; where nothing was ever said of somebody, it is 0.";

  private final StaffCommands commands;
  private final Now now;

  StaffResource(StaffCommands commands, Now now) {
    this.commands = commands;
    this.now = now;
  }

  @POST
  @Path("capacities")
  @RolesAllowed(Role.SERVICE_MANAGER)
  @Operation(
      operationId = "setCapacity",
      summary = "Say how many families a practitioner can work with at once",
      description = NOTHING_KNOWN)
  @APIResponseSchema(StaffCommands.Receipt.class)
  public Uni<Response> capacity(@PathParam("practitionerId") UUID practitioner, Capacity body) {
    return commands.handle(practitioner, new Command.SetCapacity(body.cases(), now.instant()));
  }

  @POST
  @Path("stages")
  @RolesAllowed(Role.SERVICE_MANAGER)
  @Operation(
      operationId = "reachStage",
      summary = "Say how far a trainee has come",
      description = NOTHING_KNOWN)
  @APIResponseSchema(StaffCommands.Receipt.class)
  public Uni<Response> stage(@PathParam("practitionerId") UUID practitioner, NewStage body) {
    return commands.handle(practitioner, new Command.ReachStage(body.stage(), now.instant()));
  }

  @POST
  @Path("supervisors")
  @RolesAllowed(Role.SERVICE_MANAGER)
  @Operation(
      operationId = "nameSupervisor",
      summary = "Name a practitioner's supervisor",
      description = "Somebody inside the council sees the practitioner's cases. " + NOTHING_KNOWN)
  @APIResponseSchema(StaffCommands.Receipt.class)
  @Extension(name = "x-refusals", value = "SUPERVISES_THEMSELVES END_DATE_NEEDED")
  public Uni<Response> supervisor(@PathParam("practitionerId") UUID practitioner, Supervisor body) {
    var named = new Supervision(body.supervisorId(), body.outside(), body.until());
    return commands.handle(
        practitioner, new Command.NameSupervisor(practitioner, named, now.instant()));
  }

  @POST
  @Path("supervision-ends")
  @RolesAllowed(Role.SERVICE_MANAGER)
  @Operation(
      operationId = "endSupervision",
      summary = "Say that nobody supervises a practitioner any more",
      description = NOTHING_KNOWN)
  @APIResponseSchema(StaffCommands.Receipt.class)
  public Uni<Response> supervisionEnd(
      @PathParam("practitionerId") UUID practitioner, SupervisionEnd body) {
    return commands.handle(practitioner, new Command.EndSupervision(now.instant()));
  }

  @POST
  @Path("absences")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER})
  @Operation(
      operationId = "goAway",
      summary = "Say when a practitioner is away",
      description = "Practitioners say so of themselves. " + NOTHING_KNOWN)
  @APIResponseSchema(StaffCommands.Receipt.class)
  @Extension(name = "x-refusals", value = "ENDS_BEFORE_IT_BEGINS ALREADY_AWAY")
  public Uni<Response> absence(@PathParam("practitionerId") UUID practitioner, NewAbsence body) {
    var absence = new Absence(body.from(), body.until());
    return commands.handleOwn(practitioner, new Command.GoAway(absence, now.instant()));
  }

  @POST
  @Path("returns")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER})
  @Operation(
      operationId = "comeBack",
      summary = "Say that a practitioner is back, or does not go away after all",
      description = "Practitioners say so of themselves. " + NOTHING_KNOWN)
  @APIResponseSchema(StaffCommands.Receipt.class)
  public Uni<Response> back(@PathParam("practitionerId") UUID practitioner, Return body) {
    return commands.handleOwn(practitioner, new Command.ComeBack(body.from(), now.instant()));
  }
}
