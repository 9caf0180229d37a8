package attune.consent.write;

import attune.consent.access.Role;
import attune.consent.domain.Assent;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.How;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What people say: yes, no, not any more.
@Path("/v1/consent-registers/{caseId}")
@Tag(name = "Consents")
public final class AnswersResource {

  @Schema(description = "A yes")
  record Consent(
      @Schema(description = "The person in the picture, by their id in the case") @NotNull UUID personId,
      @NotEmpty @Size(max = 20) List<@NotNull @Valid Scoped> scopes,
      @NotNull @Valid Decider decidedBy,
      @NotNull How how,
      @Nullable @Valid Around circumstances,
      @Schema(description = "What a child showed for whom somebody else decides")
          @Nullable Assent assent,
      @Schema(description = "The last day it holds; absent if it holds until it is withdrawn")
          @Nullable LocalDate until,
      @Nullable @PastOrPresent Instant happenedAt) {}

  @Schema(description = "A no")
  record NewRefusal(
      @NotNull UUID personId,
      @NotEmpty @Size(max = 20) List<@NotNull @Valid Scoped> scopes,
      @NotNull @Valid Decider decidedBy,
      @NotNull How how,
      @Nullable @Valid Around circumstances,
      @Nullable @PastOrPresent Instant happenedAt) {}

  @Schema(description = "Not any more")
  record Withdrawal(
      @NotNull UUID personId,
      @NotNull @Valid Scoped scope,
      @NotNull @Valid Decider decidedBy,
      @Nullable @Valid Around circumstances,
      @Schema(description = "When it was said: every use since is listed as a breach")
          @Nullable @PastOrPresent Instant happenedAt) {}

  record Confirmation(
      @NotNull UUID personId,
      @Nullable @Valid Around circumstances,
      @Nullable @PastOrPresent Instant happenedAt) {}

  private final RegisterCommands commands;
  private final Now now;

  AnswersResource(RegisterCommands commands, Now now) {
    this.commands = commands;
    this.now = now;
  }

  @POST
  @Path("consents")
  @RolesAllowed({Role.PRACTITIONER, Role.TRIAGE, Role.REFERRER, Role.CASE_SYSTEM})
  @Operation(
      operationId = "recordConsent",
      summary = "Record that somebody permits something",
      description =
          "Per person and purpose, with who decided and what allowed them to. Before triage has"
              + " decided, a child's own answer may be recorded by referrer, case system or triage,"
              + " too; it satisfies acceptance, and has to be confirmed after the contract."
              + " Idempotent: the same said again changes nothing.")
  @APIResponseSchema(Recorded.class)
  @Extension(
      name = "x-refusals",
      value =
          "NO_SUCH_PERSON NO_CONTRACT NOT_THEIRS_TO_DECIDE OWN_CONSENT_NEEDED TOO_YOUNG"
              + " BEST_INTERESTS_OFF BIRTH_DATE_MISSING PR_NOT_ESTABLISHED CHILD_NOT_ASKED"
              + " CHILD_DISSENTS FOUND_UNABLE_TO_DECIDE UNDERSTANDING_NOT_NOTED AUDIENCE_NOT_NAMED"
              + " ALREADY_EXPIRED OPENED_IN_ERROR WORKS_ON_CASE")
  public Uni<Response> recordConsent(@PathParam("caseId") UUID caseId, Consent body) {
    return commands.handle(
        caseId, given(body), Role.PRACTITIONER, Role.TRIAGE, Role.REFERRER, Role.CASE_SYSTEM);
  }

  @POST
  @Path("refusals")
  @RolesAllowed({Role.PRACTITIONER, Role.TRIAGE, Role.REFERRER, Role.CASE_SYSTEM})
  @Operation(operationId = "recordRefusal", summary = "Record that somebody says no")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON NOT_THEIRS_TO_DECIDE OPENED_IN_ERROR")
  public Uni<Response> recordRefusal(@PathParam("caseId") UUID caseId, NewRefusal body) {
    return commands.handle(
        caseId, refused(body), Role.PRACTITIONER, Role.TRIAGE, Role.REFERRER, Role.CASE_SYSTEM);
  }

  @POST
  @Path("withdrawals")
  @RolesAllowed({Role.PRACTITIONER, Role.SERVICE_MANAGER, Role.DUTY})
  @Operation(
      operationId = "recordWithdrawal",
      summary = "Record that somebody permits something no longer",
      description =
          "Counts at once, whatever else has changed meanwhile: it takes no If-Match. Whoever is"
              + " told of it records it.")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON NOT_THEIRS_TO_DECIDE")
  @Extension(name = "x-no-version", value = "true")
  public Uni<Response> recordWithdrawal(@PathParam("caseId") UUID caseId, Withdrawal body) {
    return commands.handleAnyhow(
        caseId, withdrawn(body), Role.PRACTITIONER, Role.SERVICE_MANAGER, Role.DUTY);
  }

  @POST
  @Path("confirmations")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "confirmOwnAnswer",
      summary = "Record that a child said again, after the contract, what they had said before it")
  @APIResponseSchema(Recorded.class)
  @Extension(
      name = "x-refusals",
      value = "NO_SUCH_PERSON NOTHING_TO_CONFIRM NO_CONTRACT UNDERSTANDING_NOT_NOTED")
  public Uni<Response> confirmOwnAnswer(@PathParam("caseId") UUID caseId, Confirmation body) {
    return commands.handle(
        caseId,
        new Command.Confirm(
            body.personId(),
            Around.of(body.circumstances()),
            now.or(body.happenedAt()),
            now.instant()),
        Role.PRACTITIONER);
  }

  private Command given(Consent body) {
    return new Command.Give(
        body.personId(),
        Scoped.all(body.scopes()),
        body.decidedBy().decidedBy(body.personId()),
        body.how(),
        Around.of(body.circumstances()),
        body.assent(),
        body.until(),
        now.or(body.happenedAt()),
        now.instant());
  }

  private Command refused(NewRefusal body) {
    return new Command.Refuse(
        body.personId(),
        Scoped.all(body.scopes()),
        body.decidedBy().decidedBy(body.personId()),
        body.how(),
        Around.of(body.circumstances()),
        now.or(body.happenedAt()),
        now.instant());
  }

  private Command withdrawn(Withdrawal body) {
    return new Command.Withdraw(
        body.personId(),
        body.scope().scope(),
        body.decidedBy().decidedBy(body.personId()),
        Around.of(body.circumstances()),
        now.or(body.happenedAt()),
        now.instant());
  }
}
