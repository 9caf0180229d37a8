package attune.referral.write;

import attune.referral.access.Role;
import attune.referral.domain.Asking;
import attune.referral.domain.DeclineReason;
import attune.referral.domain.Grounds;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.Reason;
import attune.referral.domain.Referral.Command;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What triage does with a request, and what it is told.
@Path("/v1/referrals/{caseId}")
@Tag(name = "Triage")
public final class TriageResource {

  record InformationRequest(@NotBlank @Size(max = 4000) String question) {}

  record Answer(
      @NotBlank @Size(max = 4000) String answer,
      @Nullable @Size(max = 20) List<@NotNull Reason> reasons,
      @Nullable @Size(max = 200) String programme,
      @Valid Questions.@Nullable Assessment assessment,
      @Nullable @Valid Questions questions) {

    private Grounds.Stated grounds() {
      return Questions.stated(reasons, programme, assessment, questions);
    }
  }

  @Schema(description = "What a child said themselves about being filmed, and how they were asked")
  record ChildsAnswer(
      @Schema(description = "The child's id in the case") @NotNull UUID personId,
      @NotNull Kind answer,
      @NotBlank @Size(max = 200) String askedBy,
      @Schema(description = "Who else was there") @NotBlank @Size(max = 200) String present,
      @NotBlank @Size(max = 4000) String explained,
      @NotNull Boolean alone,
      @NotNull @PastOrPresent LocalDate on) {

    private Asking asking() {
      return new Asking(askedBy, present, explained, alone, on);
    }
  }

  record Acceptance() {}

  record Decline(
      @NotNull DeclineReason reason,
      @NotBlank @Size(max = 200) String signpostedTo,
      @Nullable @Size(max = 4000) String note) {}

  private final CaseCommands commands;
  private final Accepting accepting;
  private final Now now;

  TriageResource(CaseCommands commands, Accepting accepting, Now now) {
    this.commands = commands;
    this.accepting = accepting;
    this.now = now;
  }

  @POST
  @Path("information-requests")
  @RolesAllowed(Role.TRIAGE)
  @Operation(operationId = "askForInformation", summary = "Ask the sender for information")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "ALREADY_DECIDED ALREADY_OVER OPENED_IN_ERROR")
  public Uni<Response> ask(@PathParam("caseId") UUID caseId, InformationRequest body) {
    var command = new Command.AskForInformation(body.question(), now.instant());
    return commands.handle(caseId, command, Role.TRIAGE);
  }

  @POST
  @Path("answers")
  @RolesAllowed({Role.REFERRER, Role.CASE_SYSTEM})
  @Operation(
      operationId = "answer",
      summary = "Answer what triage asked, and add to the request",
      description =
          "What is said here of reasons, assessment and questions stands for what was said before.")
  @APIResponseSchema(Answered.class)
  @Extension(name = "x-refusals", value = "ALREADY_DECIDED ALREADY_OVER OPENED_IN_ERROR")
  public Uni<Response> answer(@PathParam("caseId") UUID caseId, Answer body) {
    var command = new Command.Answer(body.answer(), body.grounds(), now.instant());
    return commands.handle(caseId, command, Role.CASE_SYSTEM, Role.REFERRER);
  }

  @POST
  @Path("own-answers")
  @RolesAllowed({Role.TRIAGE, Role.REFERRER, Role.CASE_SYSTEM})
  @Operation(
      operationId = "recordOwnAnswer",
      summary = "Record what a child of 12 or over said themselves",
      description =
          "It satisfies acceptance. Filming needs it confirmed with the child by the practitioner"
              + " after the contract is given.")
  @APIResponseSchema(Answered.class)
  @Extension(
      name = "x-refusals",
      value = "NOT_ASKED_THEMSELVES ALREADY_DECIDED ALREADY_OVER OPENED_IN_ERROR")
  public Uni<Response> ownAnswer(@PathParam("caseId") UUID caseId, ChildsAnswer body) {
    var answer = new OwnAnswer(body.personId(), body.answer(), null, OwnAnswer.IN_CASE);
    var command = new Command.RecordOwnAnswer(answer, body.asking(), now.instant());
    return commands.handle(caseId, command, Role.TRIAGE, Role.CASE_SYSTEM, Role.REFERRER);
  }

  @POST
  @Path("acceptances")
  @RolesAllowed(Role.TRIAGE)
  @Operation(
      operationId = "accept",
      summary = "Accept the request: the family waits for a practitioner",
      description = "NOT_READY names in errors everything that is still missing.")
  @APIResponseSchema(Answered.class)
  @Extension(
      name = "x-refusals",
      value = "NOT_READY QUESTION_OPEN ALREADY_DECIDED ALREADY_OVER OPENED_IN_ERROR")
  public Uni<Response> accept(@PathParam("caseId") UUID caseId, Acceptance body) {
    return accepting
        .command(caseId)
        .chain(command -> commands.handle(caseId, command, Role.TRIAGE));
  }

  @POST
  @Path("declines")
  @RolesAllowed(Role.TRIAGE)
  @Operation(
      operationId = "decline",
      summary = "Decline the request, and say where the family was signposted to")
  @APIResponseSchema(Answered.class)
  @Extension(
      name = "x-refusals",
      value = "QUESTION_OPEN ALREADY_DECIDED ALREADY_OVER OPENED_IN_ERROR")
  public Uni<Response> decline(@PathParam("caseId") UUID caseId, Decline body) {
    var command =
        new Command.Decline(body.reason(), body.signpostedTo(), body.note(), now.instant());
    return commands.handle(caseId, command, Role.TRIAGE);
  }
}
