package attune.consent.write;

import attune.consent.access.Role;
import attune.consent.domain.Assessment;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.Purpose;
import attune.consent.domain.SafeContactCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What goes with an answer: the contract, what somebody understands, and asking again.
@Path("/v1/consent-registers/{caseId}")
@Tag(name = "Consents")
public final class AskingResource {

  @Schema(description = "The contract that somebody was given")
  record Contract(
      @Schema(description = "Whom, by their id in the case") @NotNull UUID to,
      @NotBlank @Size(max = 40) String version,
      @Schema(description = "SHA-256 of its text, in hexadecimal")
          @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}", message = "is not a SHA-256 in hexadecimal") String hash,
      @NotBlank @Size(max = 60) String language,
      @Nullable @PastOrPresent Instant happenedAt) {}

  @Schema(description = "What two people found on whether somebody can decide this")
  record Finding(
      @NotNull UUID personId,
      @NotNull Boolean able,
      @NotEmpty @Size(max = 7) List<@NotNull Purpose> purposes,
      @Schema(description = "Keycloak subject ids of the two") @NotBlank @Size(max = 64) String first,
      @NotBlank @Size(max = 64) String second,
      @Schema(description = "Which of them knows the person") @Nullable @Size(max = 64) String knowsThem,
      @NotBlank @Size(max = 4000) String note,
      @Nullable @PastOrPresent Instant happenedAt) {}

  record Understanding(
      @NotNull UUID personId,
      @NotBlank @Size(max = 4000) String note,
      @Nullable @PastOrPresent Instant happenedAt) {}

  record ConsentReview(
      @NotNull UUID personId,
      @NotBlank @Size(max = 4000) String finding,
      @Nullable @PastOrPresent Instant happenedAt) {}

  @Schema(description = "Still happy today?")
  record Mood(
      @NotNull UUID personId,
      @NotNull Boolean happy,
      @Nullable @Size(max = 4000) String note,
      @Nullable @PastOrPresent Instant happenedAt) {}

  record HolderRequest(
      @NotNull UUID childId, @NotNull UUID holderId, @NotNull SafeContactCheck check) {}

  private final RegisterCommands commands;
  private final Now now;

  AskingResource(RegisterCommands commands, Now now) {
    this.commands = commands;
    this.now = now;
  }

  @POST
  @Path("contracts-given")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(operationId = "giveContract", summary = "Record that somebody was given the contract")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON OPENED_IN_ERROR SAFE_CONTACT_FORBIDS")
  public Uni<Response> giveContract(@PathParam("caseId") UUID caseId, Contract body) {
    return commands.handle(
        caseId,
        new Command.GiveContract(
            body.to(),
            body.version(),
            body.hash().toLowerCase(Locale.ROOT),
            body.language(),
            commands.caller(),
            now.or(body.happenedAt()),
            now.instant()),
        Role.PRACTITIONER);
  }

  @POST
  @Path("assessments")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "recordAssessment",
      summary = "Record what two people found on whether somebody can decide this")
  @APIResponseSchema(Recorded.class)
  @Extension(
      name = "x-refusals",
      value = "NO_SUCH_PERSON TWO_ASSESSORS_NEEDED ASSESSOR_WHO_KNOWS_THEM_NEEDED TOO_YOUNG")
  public Uni<Response> recordAssessment(@PathParam("caseId") UUID caseId, Finding body) {
    return commands.handle(caseId, assessed(body), Role.PRACTITIONER);
  }

  @POST
  @Path("understanding-notes")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "noteUnderstanding",
      summary = "Note how somebody understands what they are asked")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON")
  public Uni<Response> noteUnderstanding(@PathParam("caseId") UUID caseId, Understanding body) {
    return commands.handle(
        caseId,
        new Command.NoteUnderstanding(
            body.personId(), body.note(), now.or(body.happenedAt()), now.instant()),
        Role.PRACTITIONER);
  }

  @POST
  @Path("reviews")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "reviewConsents",
      summary = "Record that somebody's consents were looked at again")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON")
  public Uni<Response> reviewConsents(@PathParam("caseId") UUID caseId, ConsentReview body) {
    return commands.handle(
        caseId,
        new Command.ReviewConsents(
            body.personId(), body.finding(), now.or(body.happenedAt()), now.instant()),
        Role.PRACTITIONER);
  }

  @POST
  @Path("moods")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "askStillHappy",
      summary = "Record whether somebody is still happy to be filmed today",
      description = "One tap at each visit. Whoever is not stops the film: it takes no If-Match.")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON")
  @Extension(name = "x-no-version", value = "true")
  public Uni<Response> askStillHappy(@PathParam("caseId") UUID caseId, Mood body) {
    return commands.handleAnyhow(
        caseId,
        new Command.AskStillHappy(
            body.personId(), body.happy(), body.note(), now.or(body.happenedAt()), now.instant()),
        Role.PRACTITIONER);
  }

  @POST
  @Path("holder-requests")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "askHolder",
      summary = "Record that another holder of parental responsibility is asked to agree",
      description = "Not before the safe-contact check.")
  @APIResponseSchema(Recorded.class)
  @Extension(
      name = "x-refusals",
      value = "NO_SUCH_PERSON SAFE_CONTACT_NOT_CHECKED SAFE_CONTACT_FORBIDS PR_NOT_ESTABLISHED")
  public Uni<Response> askHolder(@PathParam("caseId") UUID caseId, HolderRequest body) {
    return commands.handle(
        caseId,
        new Command.AskHolder(body.childId(), body.holderId(), body.check(), now.instant()),
        Role.PRACTITIONER);
  }

  private Command assessed(Finding body) {
    return new Command.Assess(
        body.personId(),
        Assessment.of(
            body.personId(),
            body.able(),
            Set.copyOf(body.purposes()),
            body.first(),
            body.second(),
            body.knowsThem()),
        body.note(),
        now.or(body.happenedAt()),
        now.instant());
  }
}
