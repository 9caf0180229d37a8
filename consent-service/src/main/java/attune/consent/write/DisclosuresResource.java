package attune.consent.write;

import attune.consent.access.Role;
import attune.consent.domain.Authority;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.DisclosureBasis;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Film that leaves the project: asked for, authorised, made and recorded.
@Path("/v1/consent-registers/{caseId}")
@Tag(name = "Disclosures")
public final class DisclosuresResource {

  record NewDisclosure(@NotNull @Valid Asked question, @NotBlank @Size(max = 4000) String reason) {}

  record OneDisclosure(@NotNull UUID disclosureId) {}

  record MadeDisclosure(@NotNull UUID disclosureId, @Nullable @PastOrPresent Instant happenedAt) {}

  @Schema(description = "Required by law, or to protect from serious harm: nobody is asked")
  record RequiredDisclosure(
      @NotNull DisclosureBasis basis,
      @NotBlank @Size(max = 4000) String what,
      @NotBlank @Size(max = 4000) String toWhom,
      @NotNull Authority authority,
      @Schema(description = "Keycloak subject id of who authorised it") @NotBlank @Size(max = 64) String authorisedBy,
      @Schema(description = "Why it is unsafe to tell the family; absent where they are told")
          @Nullable @Size(max = 4000) String untoldBecause,
      @Nullable @PastOrPresent Instant happenedAt) {}

  private final RegisterCommands commands;
  private final Now now;

  DisclosuresResource(RegisterCommands commands, Now now) {
    this.commands = commands;
    this.now = now;
  }

  @POST
  @Path("disclosures")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "askDisclosure",
      summary = "Ask for a disclosure",
      description =
          "For TRAINING, NAMED_PROFESSIONAL or COURT by agreement; everybody in the picture has to"
              + " permit it.")
  @APIResponseSchema(Recorded.class)
  @Extension(
      name = "x-refusals",
      value =
          "NOT_A_DISCLOSURE NOT_PERMITTED AUDIENCE_NOT_NAMED FILM_NOT_NAMED SAFE_CONTACT_FORBIDS")
  public Uni<Response> askDisclosure(@PathParam("caseId") UUID caseId, NewDisclosure body) {
    UUID id = now.newId();
    return commands.handle(
        caseId,
        id,
        new Command.AskDisclosure(
            id, body.question().question(), commands.caller(), body.reason(), now.instant()),
        Role.PRACTITIONER);
  }

  @POST
  @Path("disclosure-authorisations")
  @RolesAllowed({Role.SERVICE_MANAGER})
  @Operation(operationId = "authoriseDisclosure", summary = "Authorise a disclosure")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_DISCLOSURE OWN_REQUEST OWN_CASE NOT_PERMITTED")
  public Uni<Response> authoriseDisclosure(@PathParam("caseId") UUID caseId, OneDisclosure body) {
    return commands.handle(
        caseId,
        new Command.AuthoriseDisclosure(body.disclosureId(), commands.caller(), now.instant()),
        Role.SERVICE_MANAGER);
  }

  @POST
  @Path("disclosures-made")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(operationId = "makeDisclosure", summary = "Record that a disclosure was made")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_DISCLOSURE NOT_AUTHORISED NOT_PERMITTED")
  public Uni<Response> makeDisclosure(@PathParam("caseId") UUID caseId, MadeDisclosure body) {
    return commands.handle(
        caseId,
        new Command.MakeDisclosure(
            body.disclosureId(), commands.caller(), now.or(body.happenedAt()), now.instant()),
        Role.PRACTITIONER);
  }

  @POST
  @Path("required-disclosures")
  @RolesAllowed({Role.PRACTITIONER, Role.SERVICE_MANAGER, Role.DATA_PROTECTION})
  @Operation(
      operationId = "recordRequiredDisclosure",
      summary = "Record a disclosure that the law or somebody's safety required",
      description =
          "Authorised by who the policy names as safeguarding lead or Caldicott guardian.")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NOT_AUTHORISED")
  @Extension(name = "x-no-version", value = "true")
  public Uni<Response> recordRequiredDisclosure(
      @PathParam("caseId") UUID caseId, RequiredDisclosure body) {
    UUID id = now.newId();
    return commands.handleAnyhow(
        caseId,
        id,
        required(id, body),
        Role.PRACTITIONER,
        Role.SERVICE_MANAGER,
        Role.DATA_PROTECTION);
  }

  private Command required(UUID id, RequiredDisclosure body) {
    return new Command.RecordRequiredDisclosure(
        id,
        body.basis(),
        body.what(),
        body.toWhom(),
        body.authority(),
        body.authorisedBy(),
        body.untoldBecause(),
        now.or(body.happenedAt()),
        now.instant());
  }
}
