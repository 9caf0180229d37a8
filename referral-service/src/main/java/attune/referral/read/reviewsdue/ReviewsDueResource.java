package attune.referral.read.reviewsdue;

import attune.http.Cursor;
import attune.http.Incoming;
import attune.http.Limit;
import attune.http.Page;
import attune.referral.access.Role;
import attune.referral.read.cases.CaseRow;
import attune.referral.read.cases.Cases;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Restricted cases, by the day on which somebody has to look whether that is still needed.
@Path("/v1/reviews-due")
@Tag(name = "Protection")
public final class ReviewsDueResource {

  record Due(UUID caseId, String reference, LocalDate reviewBy) {

    static Due of(CaseRow row) {
      return new Due(row.caseId(), row.reference(), Objects.requireNonNull(row.reviewBy()));
    }
  }

  private record After(LocalDate reviewBy, UUID caseId) {
    static final After NOTHING = new After(LocalDate.EPOCH, new UUID(0, 0));
  }

  private static final String PAGE =
      """
      select cast(row_to_json(v) as text) from cases_v3 v
       where review_by is not null and (review_by, case_id) > ($1, $2)
         and ($4 or $5::text = any(named))
       order by review_by, case_id limit $3
      """;

  private final Cases cases;
  private final Incoming incoming;

  ReviewsDueResource(Cases cases, Incoming incoming) {
    this.cases = cases;
    this.incoming = incoming;
  }

  @GET
  @RolesAllowed({Role.SERVICE_MANAGER, Role.DATA_PROTECTION})
  @Operation(
      operationId = "listReviewsDue",
      summary = "List restricted cases, the soonest review first",
      description =
          "Service managers see those that they are named in; data protection knows of all, so that"
              + " none is forgotten.")
  public Uni<Page<Due>> list(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    After after = after(cursor);
    Tuple given =
        Tuple.of(
            after.reviewBy(),
            after.caseId(),
            limit.value() + 1,
            incoming.caller().is(Role.DATA_PROTECTION),
            incoming.caller().subject());
    return cases
        .query(PAGE, given)
        .map(rows -> Page.of(rows, limit, ReviewsDueResource::cursor).map(Due::of));
  }

  private static Cursor cursor(CaseRow row) {
    return Cursor.after(Objects.requireNonNull(row.reviewBy()).toString(), row.caseId().toString());
  }

  private static After after(@Nullable Cursor cursor) {
    return cursor == null
        ? After.NOTHING
        : cursor.read(
            values -> new After(Cursor.date(values.getFirst()), UUID.fromString(values.getLast())));
  }
}
