package attune.referral.read.triageinbox;

import attune.http.Cursor;
import attune.http.Incoming;
import attune.http.Limit;
import attune.http.Page;
import attune.referral.access.Role;
import attune.referral.automation.ConsentFacts;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.Route;
import attune.referral.domain.TriagePolicy;
import attune.referral.read.FocusChild;
import attune.referral.read.Lacking;
import attune.referral.read.cases.CaseRow;
import attune.referral.read.cases.Cases;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The triage inbox.
@Path("/v1/triage-inbox")
@Tag(name = "Triage")
public final class TriageInboxResource {

  /// @param decideBy when triage has promised to have decided
  /// @param missing everything that stands in the way of accepting it today
  record Undecided(
      UUID caseId,
      String reference,
      CaseStatus status,
      Instant statusSince,
      Route route,
      String profession,
      Instant sentAt,
      Instant decideBy,
      FocusChild focusChild,
      List<Lacking> missing) {}

  private final TriageInbox inbox;
  private final ConsentFacts facts;
  private final TriagePolicy policy;
  private final Clock clock;

  private final Incoming incoming;

  TriageInboxResource(
      Cases cases, ConsentFacts facts, TriagePolicy policy, Clock clock, Incoming incoming) {
    this.inbox = new TriageInbox(cases);
    this.incoming = incoming;
    this.facts = facts;
    this.policy = policy;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Role.TRIAGE)
  @Operation(
      operationId = "triageInbox",
      summary = "List what triage has to decide on, oldest first")
  public Uni<Page<Undecided>> list(
      @QueryParam("limit") @DefaultValue("50") Limit limit,
      @QueryParam("cursor") @Nullable Cursor cursor) {
    return inbox
        .page(incoming.caller().subject(), after(cursor), limit.value() + 1)
        .map(rows -> Page.of(rows, limit, TriageInboxResource::cursor))
        .chain(this::shown);
  }

  private Uni<Page<Undecided>> shown(Page<CaseRow> page) {
    LocalDate today = LocalDate.now(clock);
    return facts
        .ofAll(page.items().stream().map(CaseRow::caseId).toList())
        .map(answers ->
            page.map(row -> shown(row, answers.getOrDefault(row.caseId(), Map.of()), today)));
  }

  private Undecided shown(CaseRow row, Map<UUID, OwnAnswer> answers, LocalDate today) {
    return new Undecided(
        row.caseId(),
        row.reference(),
        row.status(),
        row.statusSince(),
        row.route(),
        row.profession(),
        row.sentAt(),
        policy.decideBy(row.sentAt()),
        row.focusChild(),
        row.lacksToAccept(answers, today));
  }

  private static Cursor cursor(CaseRow row) {
    return Cursor.after(row.sentAt().toString(), row.caseId().toString());
  }

  private static TriageInbox.@Nullable After after(@Nullable Cursor cursor) {
    return cursor == null
        ? null
        : cursor.read(values ->
            new TriageInbox.After(
                Cursor.instant(values.getFirst()), UUID.fromString(values.getLast())));
  }
}
