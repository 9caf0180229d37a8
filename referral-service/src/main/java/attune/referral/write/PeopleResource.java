package attune.referral.write;

import attune.eventsourcing.Personal;
import attune.http.Code;
import attune.http.Fault;
import attune.http.FaultCode;
import attune.http.Problem;
import attune.referral.access.Role;
import attune.referral.domain.CaseHolder;
import attune.referral.domain.Referral.Command;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Corrections and additions to what is known of the people. Nothing is overwritten: the history
/// keeps what was known before.
@Path("/v1/referrals/{caseId}")
@Tag(name = "People")
public final class PeopleResource {

  record Removal(@NotNull UUID personId, @NotBlank @Size(max = 4000) String why) {}

  record Birth(@NotNull UUID personId, @NotNull @PastOrPresent LocalDate born) {}

  record Death(@NotNull UUID personId, @NotNull @PastOrPresent LocalDate on) {}

  record EndOfPregnancy(@NotNull UUID personId) {}

  record DeathInError(@NotNull UUID personId, @NotBlank @Size(max = 4000) String why) {}

  record NewHolder(
      @NotBlank @Size(max = 200) String name, @Nullable @Size(max = 200) String contact) {}

  private final CaseCommands commands;
  private final Now now;

  PeopleResource(CaseCommands commands, Now now) {
    this.commands = commands;
    this.now = now;
  }

  @POST
  @Path("corrections")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE})
  @Operation(
      operationId = "correctPerson",
      summary = "Correct what is known of somebody",
      description = "Says all of the person as it is right; `key` is their id in the case.")
  @APIResponseSchema(Answered.class)
  @Extension(
      name = "x-refusals",
      value =
          "NO_SUCH_PERSON NOT_ONE_FOCUS_CHILD ALREADY_BORN EXPECTED_DATE_NOT_NEAR OPENED_IN_ERROR")
  public Uni<Response> correct(@PathParam("caseId") UUID caseId, Somebody body) {
    return commands.handle(
        caseId,
        new Command.CorrectPerson(body.person(id(body.key())), now.instant()),
        Role.SERVICE_MANAGER,
        Role.PRACTITIONER,
        Role.TRIAGE);
  }

  @POST
  @Path("additions")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE})
  @Operation(operationId = "addPerson", summary = "Add somebody to the case")
  @APIResponseSchema(Answered.class)
  @Extension(
      name = "x-refusals",
      value = "NOT_ONE_FOCUS_CHILD EXPECTED_DATE_NOT_NEAR OPENED_IN_ERROR")
  public Uni<Response> add(@PathParam("caseId") UUID caseId, Somebody body) {
    return commands.handle(
        caseId, added(body), Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE);
  }

  @POST
  @Path("removals")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE})
  @Operation(
      operationId = "removePerson",
      summary = "Remove somebody who does not belong in the case")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON NOT_ONE_FOCUS_CHILD OPENED_IN_ERROR")
  public Uni<Response> remove(@PathParam("caseId") UUID caseId, Removal body) {
    return commands.handle(
        caseId,
        new Command.RemovePerson(body.personId(), body.why(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.PRACTITIONER,
        Role.TRIAGE);
  }

  @POST
  @Path("births")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE})
  @Operation(
      operationId = "recordBirth",
      summary = "Record that the child was born",
      description = "Parental responsibility and consent are taken afresh.")
  @APIResponseSchema(Answered.class)
  @Extension(
      name = "x-refusals",
      value = "NO_SUCH_PERSON NOT_EXPECTED NOT_BORN_THEN OPENED_IN_ERROR")
  public Uni<Response> born(@PathParam("caseId") UUID caseId, Birth body) {
    return commands.handle(
        caseId,
        new Command.RecordBirth(body.personId(), body.born(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.PRACTITIONER,
        Role.TRIAGE);
  }

  @POST
  @Path("deaths")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE})
  @Operation(
      operationId = "recordDeath",
      summary = "Record that somebody died",
      description = "Stops every reminder and letter about them, everywhere.")
  @APIResponseSchema(Answered.class)
  @Extension(
      name = "x-refusals",
      value = "NO_SUCH_PERSON NOT_BORN_YET DIED_BEFORE_BIRTH OPENED_IN_ERROR")
  public Uni<Response> died(@PathParam("caseId") UUID caseId, Death body) {
    return commands.handle(
        caseId,
        new Command.RecordDeath(body.personId(), body.on(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.PRACTITIONER,
        Role.TRIAGE);
  }

  @POST
  @Path("ends-of-pregnancy")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE})
  @Operation(
      operationId = "recordEndOfPregnancy",
      summary = "Record that the pregnancy ended",
      description = "Stops every reminder and letter, everywhere.")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON NOT_EXPECTED OPENED_IN_ERROR")
  public Uni<Response> pregnancyEnded(@PathParam("caseId") UUID caseId, EndOfPregnancy body) {
    return commands.handle(
        caseId,
        new Command.RecordEndOfPregnancy(body.personId(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.PRACTITIONER,
        Role.TRIAGE);
  }

  @POST
  @Path("deaths-in-error")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE})
  @Operation(
      operationId = "takeBackDeath",
      summary = "Say that a death, or the end of a pregnancy, was recorded by mistake",
      description = "What had stopped goes on.")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON OPENED_IN_ERROR")
  public Uni<Response> diedInError(@PathParam("caseId") UUID caseId, DeathInError body) {
    return commands.handle(
        caseId,
        new Command.TakeBackDeath(body.personId(), body.why(), now.instant()),
        Role.SERVICE_MANAGER,
        Role.PRACTITIONER,
        Role.TRIAGE);
  }

  @POST
  @Path("case-holders")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.TRIAGE})
  @Operation(operationId = "changeCaseHolder", summary = "Say who now works with the family")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "OPENED_IN_ERROR")
  public Uni<Response> caseHolder(@PathParam("caseId") UUID caseId, NewHolder body) {
    return commands.handle(
        caseId,
        new Command.ChangeCaseHolder(holder(body), now.instant()),
        Role.SERVICE_MANAGER,
        Role.PRACTITIONER,
        Role.TRIAGE);
  }

  private Command added(Somebody body) {
    Instant at = now.instant();
    return new Command.AddPerson(body.person(TimeOrderedId.at(at)), at);
  }

  private CaseHolder holder(NewHolder body) {
    UUID id = TimeOrderedId.at(now.instant());
    return new CaseHolder(
        id, null, Personal.of(id, body.name()), Sending.about(id, body.contact()));
  }

  private static UUID id(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException _) {
      throw Problem.of(Code.INVALID_BODY)
          .with(List.of(Fault.of("/key", FaultCode.WRONG_TYPE, "is not a person's id")))
          .exception();
    }
  }
}
