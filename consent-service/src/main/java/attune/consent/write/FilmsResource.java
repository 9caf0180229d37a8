package attune.consent.write;

import attune.consent.access.Role;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.DecidedBy;
import attune.consent.domain.SafeContactCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What there is of film, and its end.
@Path("/v1/consent-registers/{caseId}")
@Tag(name = "Film")
public final class FilmsResource {

  @Schema(description = "A film that was made; kept by session-service")
  record NewFilm(
      @NotNull UUID filmId,
      @NotEmpty @Size(max = 20) List<@NotNull UUID> people,
      @Nullable @PastOrPresent Instant happenedAt) {}

  record Offer(@NotNull UUID filmId, @NotNull UUID to, @NotNull SafeContactCheck check) {}

  @Schema(description = "Who agreed for each person in it")
  record Agreed(@NotNull UUID personId, @NotNull @Valid Decider decidedBy) {}

  record FilmCopy(
      @NotNull UUID filmId,
      @NotNull UUID to,
      @NotEmpty @Size(max = 20) List<@NotNull @Valid Agreed> agreed,
      @NotNull SafeContactCheck check,
      @Nullable @PastOrPresent Instant happenedAt) {}

  record Erasure(
      @NotNull UUID filmId,
      @Schema(description = "Who asks, by their id in the case") @NotNull UUID by,
      @Nullable @PastOrPresent Instant happenedAt) {}

  @Schema(description = "Every place it was erased from")
  record Proof(
      @NotNull UUID filmId,
      @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> copies,
      @Nullable @PastOrPresent Instant happenedAt) {}

  private final RegisterCommands commands;
  private final Now now;

  FilmsResource(RegisterCommands commands, Now now) {
    this.commands = commands;
    this.now = now;
  }

  @POST
  @Path("films")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "registerFilm",
      summary = "Say that there is a film, and who is in it",
      description = "A fact is never refused for want of a permit.")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_PERSON FILM_REGISTERED")
  @Extension(name = "x-no-version", value = "true")
  public Uni<Response> registerFilm(@PathParam("caseId") UUID caseId, NewFilm body) {
    return commands.handleAnyhow(
        caseId,
        new Command.RegisterFilm(
            body.filmId(), Set.copyOf(body.people()), now.or(body.happenedAt()), now.instant()),
        Role.PRACTITIONER);
  }

  @POST
  @Path("offers")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "offerFilm",
      summary = "Record that somebody was offered a film before it is erased")
  @APIResponseSchema(Recorded.class)
  @Extension(
      name = "x-refusals",
      value =
          "NO_SUCH_FILM FILM_ERASED FILM_HELD NO_SUCH_PERSON NOT_IN_FILM SAFE_CONTACT_NOT_CHECKED"
              + " SAFE_CONTACT_FORBIDS")
  public Uni<Response> offerFilm(@PathParam("caseId") UUID caseId, Offer body) {
    return commands.handle(
        caseId,
        new Command.OfferFilm(body.filmId(), body.to(), body.check(), now.instant()),
        Role.PRACTITIONER);
  }

  @POST
  @Path("copies")
  @RolesAllowed({Role.PRACTITIONER})
  @Operation(
      operationId = "handOutCopy",
      summary = "Record that somebody was given a copy",
      description =
          "Only where everyone in it, or who decides for them, agrees, and safe contact allows.")
  @APIResponseSchema(Recorded.class)
  @Extension(
      name = "x-refusals",
      value =
          "NO_SUCH_FILM FILM_ERASED FILM_HELD NO_SUCH_PERSON NOT_EVERYBODY_AGREES"
              + " SAFE_CONTACT_NOT_CHECKED SAFE_CONTACT_FORBIDS")
  public Uni<Response> handOutCopy(@PathParam("caseId") UUID caseId, FilmCopy body) {
    UUID id = now.newId();
    return commands.handle(caseId, id, copied(id, body), Role.PRACTITIONER);
  }

  @POST
  @Path("erasures")
  @RolesAllowed({Role.PRACTITIONER, Role.SERVICE_MANAGER, Role.DATA_PROTECTION})
  @Operation(
      operationId = "askErasure",
      summary = "Record that somebody in a film asks for it to be erased",
      description = "Proposed now, and run after a short delay unless a hold stands.")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_FILM FILM_ERASED NOT_IN_FILM")
  public Uni<Response> askErasure(@PathParam("caseId") UUID caseId, Erasure body) {
    return commands.handle(
        caseId,
        new Command.AskErasure(body.filmId(), body.by(), now.or(body.happenedAt()), now.instant()),
        Role.PRACTITIONER,
        Role.SERVICE_MANAGER,
        Role.DATA_PROTECTION);
  }

  @POST
  @Path("erasure-proofs")
  @RolesAllowed({Role.PRACTITIONER, Role.DATA_PROTECTION})
  @Operation(
      operationId = "proveErasure",
      summary = "Record that a film and every copy of it is gone")
  @APIResponseSchema(Recorded.class)
  @Extension(name = "x-refusals", value = "NO_SUCH_FILM NOT_RELEASED FILM_HELD")
  public Uni<Response> proveErasure(@PathParam("caseId") UUID caseId, Proof body) {
    return commands.handle(
        caseId,
        new Command.ProveErasure(
            body.filmId(), Set.copyOf(body.copies()), now.or(body.happenedAt()), now.instant()),
        Role.PRACTITIONER,
        Role.DATA_PROTECTION);
  }

  private Command copied(UUID id, FilmCopy body) {
    Map<UUID, DecidedBy> agreed = new HashMap<>();
    body.agreed()
        .forEach(one -> agreed.put(one.personId(), one.decidedBy().decidedBy(one.personId())));
    return new Command.HandOutCopy(
        id,
        body.filmId(),
        body.to(),
        agreed,
        body.check(),
        now.or(body.happenedAt()),
        now.instant());
  }
}
