package attune.referral.write;

import attune.http.Code;
import attune.http.Fault;
import attune.http.Incoming;
import attune.http.Problem;
import attune.referral.access.Role;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Restriction.Kind;
import attune.referral.domain.SafeContact;
import attune.referral.domain.SafeContact.Secret;
import attune.referral.keycloak.Workers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What must be kept from whom: inside the family, and inside the council.
@Path("/v1/referrals/{caseId}")
@Tag(name = "Protection")
public final class ProtectionResource {

  record Kept(
      @Schema(description = "Who must not learn it, by their id in the case") @NotNull UUID keptFrom,
      @Schema(description = "Whom it is about, by their id in the case") @NotNull UUID about,
      @NotEmpty @Size(max = 5) List<@NotNull Secret> secrets) {}

  record KeptNoMore(@NotNull UUID ruleId, @NotBlank @Size(max = 4000) String why) {}

  record Escalation(
      @Schema(description = "Keycloak subject ids of who is told, besides yourself")
          @NotNull @Size(max = 20) List<@NotBlank @Size(max = 64) String> named,
      @NotBlank @Size(max = 4000) String why) {}

  record NewRestriction(
      @NotNull Kind kind,
      @Schema(description = "Keycloak subject ids of who alone may see the case")
          @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 64) String> named) {}

  record Lift(@NotBlank @Size(max = 4000) String why) {}

  record Review(@NotBlank @Size(max = 4000) String finding) {}

  private final CaseCommands commands;
  private final Workers workers;
  private final Incoming incoming;
  private final Now now;

  ProtectionResource(CaseCommands commands, Workers workers, Incoming incoming, Now now) {
    this.commands = commands;
    this.workers = workers;
    this.incoming = incoming;
    this.now = now;
  }

  @POST
  @Path("safe-contacts")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE, Role.DUTY})
  @Operation(operationId = "agreeSafeContact", summary = "Say what must be kept from whom")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON OPENED_IN_ERROR")
  public Uni<Response> keep(@PathParam("caseId") UUID caseId, Kept body) {
    return commands.handle(
        caseId, kept(body), Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE, Role.DUTY);
  }

  @POST
  @Path("safe-contact-ends")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE})
  @Operation(
      operationId = "endSafeContact",
      summary = "Say that something need not be kept from somebody any more")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_RULE OPENED_IN_ERROR")
  public Uni<Response> keepNoMore(@PathParam("caseId") UUID caseId, KeptNoMore body) {
    return commands.handle(
        caseId,
        new Command.EndSafeContact(body.ruleId(), body.why(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.PRACTITIONER,
        Role.TRIAGE);
  }

  @POST
  @Path("escalations")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE, Role.SUPERVISOR})
  @Operation(
      operationId = "escalate",
      summary = "Tell named staff that somebody may be at risk",
      description = "Everybody else sees the case as it was.")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "OPENED_IN_ERROR STAFF_UNREACHABLE")
  public Uni<Response> escalate(@PathParam("caseId") UUID caseId, Escalation body) {
    return mustBeStaff(body.named())
        .chain(() ->
            commands.handle(
                caseId,
                new Command.Escalate(withMe(body.named()), body.why(), now.instant()),
                Role.SERVICE_MANAGER,
                Role.PRACTITIONER,
                Role.TRIAGE,
                Role.SUPERVISOR));
  }

  @POST
  @Path("restrictions")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.DATA_PROTECTION})
  @Operation(
      operationId = "restrict",
      summary = "Keep the case to named people",
      description =
          "For everybody else there is no such case, auditors among them. It has to be reviewed"
              + " after 90 days.")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "STAFF_UNREACHABLE")
  public Uni<Response> restrict(@PathParam("caseId") UUID caseId, NewRestriction body) {
    return mustBeStaff(body.named())
        .chain(() ->
            commands.handle(
                caseId,
                new Command.Restrict(body.kind(), Set.copyOf(body.named()), now.instant()),
                Role.SERVICE_MANAGER,
                Role.DATA_PROTECTION));
  }

  @POST
  @Path("restriction-lifts")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.DATA_PROTECTION})
  @Operation(operationId = "liftRestriction", summary = "Lift the restriction")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "NOT_RESTRICTED")
  public Uni<Response> lift(@PathParam("caseId") UUID caseId, Lift body) {
    return commands.handle(
        caseId,
        new Command.LiftRestriction(body.why(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.DATA_PROTECTION);
  }

  @POST
  @Path("restriction-reviews")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.DATA_PROTECTION})
  @Operation(
      operationId = "reviewRestriction",
      summary = "Say that the restriction was looked at, and is still needed")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "NOT_RESTRICTED")
  public Uni<Response> review(@PathParam("caseId") UUID caseId, Review body) {
    return commands.handle(
        caseId,
        new Command.ReviewRestriction(body.finding(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.DATA_PROTECTION);
  }

  private Command kept(Kept body) {
    Instant at = now.instant();
    var secrets = Set.copyOf(body.secrets());
    return new Command.AgreeSafeContact(
        new SafeContact(TimeOrderedId.at(at), body.keptFrom(), body.about(), secrets), at);
  }

  /// A name that nobody has would keep a case from everybody, or tell nobody of a risk.
  private Uni<Void> mustBeStaff(List<String> named) {
    return workers
        .unknown(named)
        .invoke(unknown -> {
          if (!unknown.isEmpty()) {
            throw Problem.of(Code.INVALID_BODY).with(faults(named, unknown)).exception();
          }
        })
        .replaceWithVoid();
  }

  private static List<Fault> faults(List<String> named, List<String> unknown) {
    return IntStream.range(0, named.size())
        .filter(place -> unknown.contains(named.get(place)))
        .mapToObj(place ->
            new Fault("/named/" + place, "NOT_STAFF", "Nobody who may log in has this id."))
        .toList();
  }

  private Set<String> withMe(List<String> named) {
    Set<String> all = new TreeSet<>(named);
    all.add(incoming.caller().subject());
    return all;
  }
}
