package attune.referral.read.breakglass;

import attune.http.Cursor;
import attune.http.Incoming;
import attune.http.Limit;
import attune.http.Page;
import attune.referral.access.Role;
import attune.referral.domain.BreakGlass;
import attune.referral.read.breakglass.Openings.Opening;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Who broke the glass.
@Path("/v1/break-glass-openings")
@Tag(name = "Break-glass")
public final class OpeningsResource {

  record Shown(
      UUID openingId,
      @Schema(description = "For If-Match") long version,
      UUID caseId,
      String reference,
      @Schema(description = "The Keycloak subject id of who opened it") String by,
      @Nullable String reason,
      Instant openedAt,
      Instant until,
      @Nullable Review reviewed) {

    static Shown of(Opening opening) {
      OpeningRow row = opening.row();
      return new Shown(
          BreakGlass.opening(row.streamId()),
          row.version(),
          row.caseId(),
          opening.reference(),
          row.openedBy(),
          row.reason(),
          row.openedAt(),
          row.readableUntil(),
          Review.of(row));
    }
  }

  @Schema(name = "OpeningReview")
  record Review(String by, @Nullable String finding, Instant at) {

    static @Nullable Review of(OpeningRow row) {
      return row.reviewedBy() == null || row.reviewedAt() == null
          ? null
          : new Review(row.reviewedBy(), row.finding(), row.reviewedAt());
    }
  }

  private static final String BEGINNING = "";

  private final Openings openings;
  private final Incoming incoming;

  OpeningsResource(Openings openings, Incoming incoming) {
    this.openings = openings;
    this.incoming = incoming;
  }

  @GET
  @RolesAllowed({Role.SERVICE_MANAGER, Role.PRACTITIONER})
  @Operation(
      operationId = "listOpenings",
      summary = "List who broke the glass, oldest first",
      description =
          "Service managers see what is still to be reviewed, but not their own openings, nor those"
              + " of their own cases; practitioners see the openings of their cases.")
  public Uni<Page<Shown>> list(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    return page(after(cursor), limit.value() + 1)
        .map(found -> Page.of(found, limit, OpeningsResource::cursor).map(Shown::of));
  }

  private Uni<List<Opening>> page(String after, int limit) {
    String reader = incoming.caller().subject();
    return incoming.caller().is(Role.SERVICE_MANAGER)
        ? openings.unreviewed(reader, after, limit)
        : openings.ofMyCases(reader, after, limit);
  }

  private static Cursor cursor(Opening opening) {
    return Cursor.after(BreakGlass.opening(opening.row().streamId()).toString());
  }

  private static String after(@Nullable Cursor cursor) {
    return cursor == null
        ? BEGINNING
        : cursor.read(values -> BreakGlass.stream(UUID.fromString(values.getFirst())));
  }
}
