package attune.consent.read.worklists;

import attune.consent.access.Role;
import attune.consent.read.registers.RegisterRow;
import attune.consent.read.worklists.Worklists.Order;
import attune.http.Cursor;
import attune.http.Limit;
import attune.http.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What has to be done on the registers that somebody may see, the soonest first.
@Path("/v1/consent-worklists")
@Tag(name = "Worklists")
public final class WorklistsResource {

  private static final List<String> OF_CASES =
      List.of(Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.SUPERVISOR);
  private static final List<String> OF_FILM =
      List.of(Role.DATA_PROTECTION, Role.SERVICE_MANAGER, Role.PRACTITIONER);

  @Schema(name = "BirthdaysOfCase")
  record Birthdays(
      UUID caseId,
      LocalDate birthday,
      @Schema(description = "held: the day has come, and they have not answered yet")
          List<RegisterRow.Birthday> children) {}

  @Schema(name = "EndingsOfCase")
  record Endings(UUID caseId, LocalDate ending, List<RegisterRow.Ending> consents) {}

  @Schema(name = "ObjectionsOfCase")
  record Objections(UUID caseId, Instant since, List<UUID> objections) {}

  @Schema(name = "FilmsOfCase")
  record Films(
      UUID caseId,
      @Nullable LocalDate offerFrom,
      @Nullable LocalDate eraseFrom,
      List<RegisterRow.Going> going,
      @Nullable LocalDate holdReview,
      List<RegisterRow.Held> holds) {}

  private final Worklists worklists;

  WorklistsResource(Worklists worklists) {
    this.worklists = worklists;
  }

  @GET
  @Path("birthdays")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.SUPERVISOR})
  @Operation(
      operationId = "listBirthdays",
      summary = "List children who come to decide for themselves, the soonest first",
      description = "From 60 days before the birthday on, until they have answered.")
  public Uni<Page<Birthdays>> birthdays(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    return worklists
        .page(Order.BIRTHDAY, limit, cursor, OF_CASES)
        .map(page ->
            page.map(row ->
                new Birthdays(
                    row.caseId(), Objects.requireNonNull(row.birthday()), row.birthdays())));
  }

  @GET
  @Path("endings")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.SUPERVISOR})
  @Operation(operationId = "listEndings", summary = "List consents by their last day")
  public Uni<Page<Endings>> endings(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    return worklists
        .page(Order.ENDING, limit, cursor, OF_CASES)
        .map(page ->
            page.map(row ->
                new Endings(row.caseId(), Objects.requireNonNull(row.ending()), row.endings())));
  }

  @GET
  @Path("objections")
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.SUPERVISOR})
  @Operation(operationId = "listObjections", summary = "List objections that stand, oldest first")
  public Uni<Page<Objections>> objections(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    return worklists
        .page(Order.OBJECTION, limit, cursor, OF_CASES)
        .map(page ->
            page.map(row ->
                new Objections(
                    row.caseId(), Objects.requireNonNull(row.objectedAt()), row.objections())));
  }

  @GET
  @Path("films-to-offer")
  @RolesAllowed({Role.DATA_PROTECTION, Role.SERVICE_MANAGER, Role.PRACTITIONER})
  @Operation(
      operationId = "listFilmsToOffer",
      summary = "List cases by the day from which people are offered their film")
  public Uni<Page<Films>> toOffer(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    return films(Order.OFFER, limit, cursor);
  }

  @GET
  @Path("films-to-erase")
  @RolesAllowed({Role.DATA_PROTECTION, Role.SERVICE_MANAGER, Role.PRACTITIONER})
  @Operation(
      operationId = "listFilmsToErase",
      summary = "List cases with film that is to go, the soonest first")
  public Uni<Page<Films>> toErase(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    return films(Order.ERASE, limit, cursor);
  }

  @GET
  @Path("films-held")
  @RolesAllowed({Role.DATA_PROTECTION, Role.SERVICE_MANAGER, Role.PRACTITIONER})
  @Operation(
      operationId = "listFilmsHeld",
      summary = "List cases with held film, the soonest review first")
  public Uni<Page<Films>> held(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    return films(Order.HELD, limit, cursor);
  }

  private Uni<Page<Films>> films(Order order, Limit limit, @Nullable Cursor cursor) {
    return worklists.page(order, limit, cursor, OF_FILM).map(page -> page.map(this::films));
  }

  private Films films(RegisterRow row) {
    return new Films(
        row.caseId(), row.offerFrom(), row.eraseFrom(), row.going(), row.holdReview(), row.holds());
  }
}
