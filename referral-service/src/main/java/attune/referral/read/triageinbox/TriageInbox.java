package attune.referral.read.triageinbox;

import attune.referral.read.cases.CaseRow;
import attune.referral.read.cases.Cases;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The undecided cases, oldest first.
public final class TriageInbox {

  /// The last row that was shown; the next page begins behind it.
  public record After(Instant sentAt, UUID caseId) {}

  private static final String PAGE =
      """
      select cast(row_to_json(v) as text) from cases_v3 v
       where status in ('SUBMITTED', 'INFORMATION_REQUESTED') and (sent_at, case_id) > ($1, $2)
         and (named is null or $4::text = any(named))
       order by sent_at, case_id limit $3
      """;

  private static final After NOTHING = new After(Instant.EPOCH, new UUID(0, 0));

  private final Cases cases;

  public TriageInbox(Cases cases) {
    this.cases = cases;
  }

  public Uni<List<CaseRow>> page(String reader, @Nullable After after, int limit) {
    After from = after == null ? NOTHING : after;
    return cases.query(
        PAGE, Tuple.of(from.sentAt().atOffset(ZoneOffset.UTC), from.caseId(), limit, reader));
  }
}
