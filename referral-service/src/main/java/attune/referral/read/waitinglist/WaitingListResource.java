package attune.referral.read.waitinglist;

import attune.clock.PolicyClock;
import attune.http.Cursor;
import attune.http.Incoming;
import attune.http.Limit;
import attune.http.Page;
import attune.referral.access.Role;
import attune.referral.automation.ConsentFacts;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.Route;
import attune.referral.read.FocusChild;
import attune.referral.read.Lacking;
import attune.referral.read.cases.CaseRow;
import attune.referral.read.cases.Cases;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The waiting list.
@Path("/v1/waiting-list")
@Tag(name = "Work")
public final class WaitingListResource {

  /// @param position from 1, the longest wait
  /// @param blocks what would keep the work from beginning today
  record Waiting(
      UUID caseId,
      String reference,
      long position,
      Instant waitingSince,
      long daysWaiting,
      Route route,
      FocusChild focusChild,
      List<Lacking> blocks) {}

  private final WaitingList waitingList;
  private final ConsentFacts facts;
  private final Clock clock;

  private final Incoming incoming;

  WaitingListResource(Cases cases, Pool pool, ConsentFacts facts, Clock clock, Incoming incoming) {
    this.waitingList = new WaitingList(cases, pool);
    this.incoming = incoming;
    this.facts = facts;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Role.SERVICE_MANAGER)
  @Operation(
      operationId = "waitingList",
      summary = "List who waits for a practitioner, longest first")
  public Uni<Page<Waiting>> list(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    WaitingList.@Nullable After after = after(cursor);
    String reader = incoming.caller().subject();
    return waitingList
        .page(reader, after, limit.value() + 1)
        .map(rows -> Page.of(rows, limit, WaitingListResource::cursor))
        .chain(page -> waitingList.ahead(reader, after).chain(ahead -> shown(page, ahead)));
  }

  private Uni<Page<Waiting>> shown(Page<CaseRow> page, long ahead) {
    return facts
        .ofAll(page.items().stream().map(CaseRow::caseId).toList())
        .map(answers ->
            page.map(row ->
                shown(
                    row,
                    ahead + page.items().indexOf(row) + 1,
                    answers.getOrDefault(row.caseId(), Map.of()))));
  }

  private Waiting shown(CaseRow row, long position, Map<UUID, OwnAnswer> answers) {
    LocalDate today = LocalDate.now(clock);
    Instant since = Objects.requireNonNull(row.waitingSince());
    return new Waiting(
        row.caseId(),
        row.reference(),
        position,
        since,
        ChronoUnit.DAYS.between(LocalDate.ofInstant(since, PolicyClock.ZONE), today),
        row.route(),
        row.focusChild(),
        row.lacksToBegin(answers, today));
  }

  private static Cursor cursor(CaseRow row) {
    return Cursor.after(
        Objects.requireNonNull(row.waitingSince()).toString(), row.caseId().toString());
  }

  private static WaitingList.@Nullable After after(@Nullable Cursor cursor) {
    return cursor == null
        ? null
        : cursor.read(values ->
            new WaitingList.After(
                Cursor.instant(values.getFirst()), UUID.fromString(values.getLast())));
  }
}
