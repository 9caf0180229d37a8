package attune.referral.read.triageinbox;

import attune.eventstore.Table;
import attune.referral.read.RowTable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The inbox in its table, oldest first.
public final class TriageInbox {

  /// What the store knows the view by.
  public static final String NAME = "triage_inbox_v1";

  /// The last row that was shown; the next page begins behind it.
  public record After(Instant sentAt, UUID caseId) {}

  private static final String PAGE =
      """
      select cast(row_to_json(v) as text) from triage_inbox_v1 v
       where (sent_at, case_id) > ($1, $2)
       order by sent_at, case_id limit $3
      """;

  private static final After NOTHING = new After(Instant.EPOCH, new UUID(0, 0));

  private final RowTable<TriageInboxRow> table = new RowTable<>(NAME, TriageInboxRow.class);
  private final Pool pool;

  public TriageInbox(Pool pool) {
    this.pool = pool;
  }

  public Table<TriageInboxRow> table() {
    return table;
  }

  public Uni<List<TriageInboxRow>> page(@Nullable After after, int limit) {
    After from = after == null ? NOTHING : after;
    OffsetDateTime sentAt = from.sentAt().atOffset(ZoneOffset.UTC);
    return pool.preparedQuery(PAGE)
        .execute(Tuple.of(sentAt, from.caseId(), limit))
        .map(table::rows);
  }
}
