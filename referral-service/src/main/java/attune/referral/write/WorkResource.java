package attune.referral.write;

import attune.http.Incoming;
import attune.referral.access.Role;
import attune.referral.domain.ClosureReason;
import attune.referral.domain.Outcome;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.WithdrawalReason;
import attune.referral.keycloak.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/// Who works with the family, when that ends, and when it begins again.
@Path("/v1/referrals/{caseId}")
@Tag(name = "Work")
public final class WorkResource {

  record Withdrawal(@NotNull WithdrawalReason reason, @Nullable @Size(max = 4000) String note) {}

  record Allocation(
      @Schema(description = "The practitioner's Keycloak subject id") @NotNull UUID practitionerId) {}

  record Reallocation(@NotNull UUID practitionerId, @NotBlank @Size(max = 4000) String why) {}

  record HandOver(@NotNull UUID practitionerId, @NotBlank @Size(max = 4000) String note) {}

  @Schema(description = "In the child's, the parent's and the worker's own words")
  record Said(
      @Nullable @Size(max = 4000) String childs,
      @Nullable @Size(max = 4000) String parents,
      @Nullable @Size(max = 4000) String workers) {

    static Outcome.Words words(@Nullable Said said) {
      return said == null
          ? Outcome.Words.NONE
          : new Outcome.Words(said.childs, said.parents, said.workers);
    }
  }

  record Closure(
      @NotNull ClosureReason reason,
      @Nullable @Size(max = 4000) String note,
      @Schema(description = "Question 1, answered again: what changed?") @Nullable @Valid Said change,
      @Schema(description = "Question 2, answered again: what did it mean for the child?")
          @Nullable @Valid Said impact) {

    private Outcome outcome() {
      return new Outcome(Said.words(change), Said.words(impact));
    }
  }

  record Reopening(@NotBlank @Size(max = 4000) String why) {}

  record OpeningInError(@NotBlank @Size(max = 4000) String why) {}

  /// Nobody can be filmed before there are sessions to film in.
  private static final boolean FILMED = false;

  private final CaseCommands commands;
  private final Workers workers;
  private final Incoming incoming;
  private final Now now;

  WorkResource(CaseCommands commands, Workers workers, Incoming incoming, Now now) {
    this.commands = commands;
    this.workers = workers;
    this.incoming = incoming;
    this.now = now;
  }

  @POST
  @Path("withdrawals")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.CASE_SYSTEM, Role.REFERRER})
  @Operation(operationId = "withdraw", summary = "Take the request back")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "ALREADY_OVER OPENED_IN_ERROR")
  public Uni<Response> withdraw(@PathParam("caseId") UUID caseId, Withdrawal body) {
    return commands.handle(
        caseId,
        new Command.Withdraw(body.reason(), body.note(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.CASE_SYSTEM,
        Role.REFERRER);
  }

  @POST
  @Path("allocations")
  @RolesAllowed(Role.SERVICE_MANAGER)
  @Operation(operationId = "allocate", summary = "Allocate the family to a practitioner")
  @APIResponseSchema(Answered.class)
  @Extension(
      name = "x-refusals",
      value =
          "NOT_WAITING ALREADY_ALLOCATED OWN_CASE NOT_A_PRACTITIONER NOT_NAMED OPENED_IN_ERROR"
              + " STAFF_UNREACHABLE")
  public Uni<Response> allocate(@PathParam("caseId") UUID caseId, Allocation body) {
    return workers
        .of(body.practitionerId())
        .map(worker -> new Command.Allocate(worker, me(), now.instant()))
        .chain(command -> commands.handle(caseId, command, Role.SERVICE_MANAGER));
  }

  @POST
  @Path("reallocations")
  @RolesAllowed(Role.SERVICE_MANAGER)
  @Operation(operationId = "reallocate", summary = "Give the family to another practitioner")
  @APIResponseSchema(Answered.class)
  @Extension(
      name = "x-refusals",
      value =
          "NOT_ALLOCATED OWN_CASE NOT_A_PRACTITIONER NOT_NAMED OPENED_IN_ERROR STAFF_UNREACHABLE")
  public Uni<Response> reallocate(@PathParam("caseId") UUID caseId, Reallocation body) {
    return workers
        .of(body.practitionerId())
        .map(worker -> new Command.Reallocate(worker, body.why(), me(), now.instant()))
        .chain(command -> commands.handle(caseId, command, Role.SERVICE_MANAGER));
  }

  @POST
  @Path("hand-overs")
  @RolesAllowed(Role.PRACTITIONER)
  @Operation(operationId = "handOver", summary = "Hand the family over to another practitioner")
  @APIResponseSchema(Answered.class)
  @Extension(
      name = "x-refusals",
      value = "NOT_ALLOCATED NOT_A_PRACTITIONER NOT_NAMED OPENED_IN_ERROR STAFF_UNREACHABLE")
  public Uni<Response> handOver(@PathParam("caseId") UUID caseId, HandOver body) {
    return workers
        .of(body.practitionerId())
        .map(worker -> new Command.HandOver(worker, body.note(), now.instant()))
        .chain(command -> commands.handle(caseId, command, Role.PRACTITIONER));
  }

  @POST
  @Path("closures")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER})
  @Operation(
      operationId = "close",
      summary = "Close the case",
      description = "Work that came to its end (COMPLETED) answers questions 1 and 2 again.")
  @APIResponseSchema(Answered.class)
  @Extension(
      name = "x-refusals",
      value = "NOT_ALLOCATED NOT_ANSWERED_AGAIN ALREADY_CLOSED OPENED_IN_ERROR")
  public Uni<Response> close(@PathParam("caseId") UUID caseId, Closure body) {
    return commands.handle(
        caseId,
        new Command.Close(body.reason(), body.note(), body.outcome(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.PRACTITIONER);
  }

  @POST
  @Path("reopenings")
  @RolesAllowed(Role.SERVICE_MANAGER)
  @Operation(
      operationId = "reopen",
      summary = "Open the case again",
      description =
          "It goes back to where triage had left it: to the waiting list if it was ever accepted.")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "NOT_OVER OPENED_IN_ERROR")
  public Uni<Response> reopen(@PathParam("caseId") UUID caseId, Reopening body) {
    return commands.handle(
        caseId, new Command.Reopen(body.why(), now.instant()), Role.SERVICE_MANAGER);
  }

  @POST
  @Path("openings-in-error")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.TRIAGE})
  @Operation(
      operationId = "markOpenedInError",
      summary = "Say that the case was opened in error",
      description = "It stays, and takes nothing more. Refused once somebody has been filmed.")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "ALREADY_FILMED")
  public Uni<Response> markOpenedInError(@PathParam("caseId") UUID caseId, OpeningInError body) {
    return commands.handle(
        caseId,
        new Command.MarkOpenedInError(body.why(), FILMED, now.instant()),
        Role.SERVICE_MANAGER,
        Role.TRIAGE);
  }

  private String me() {
    return incoming.caller().subject();
  }
}
