package attune.referral.read.waitinglist;

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

/// The waiting list in its table, longest first.
public final class WaitingList {

  /// What the store knows the view by.
  public static final String NAME = "waiting_list_v1";

  /// The last row that was shown; the next page begins behind it.
  public record After(Instant waitingSince, UUID caseId) {}

  /// Rows that only wait for a decision are not in the index, and never found.
  private static final String PAGE =
      """
      select cast(row_to_json(v) as text) from waiting_list_v1 v
       where waiting_since is not null and (waiting_since, case_id) > ($1, $2)
       order by waiting_since, case_id limit $3
      """;

  private static final String AHEAD =
      """
      select count(*) from waiting_list_v1
       where waiting_since is not null and (waiting_since, case_id) <= ($1, $2)
      """;

  private static final After NOTHING = new After(Instant.EPOCH, new UUID(0, 0));

  private final RowTable<WaitingRow> table = new RowTable<>(NAME, WaitingRow.class);
  private final Pool pool;

  public WaitingList(Pool pool) {
    this.pool = pool;
  }

  public Table<WaitingRow> table() {
    return table;
  }

  public Uni<List<WaitingRow>> page(@Nullable After after, int limit) {
    return pool.preparedQuery(PAGE).execute(tuple(after).addInteger(limit)).map(table::rows);
  }

  /// How many families stand before the page behind `after`: the first row's position less one.
  public Uni<Long> ahead(@Nullable After after) {
    return pool.preparedQuery(AHEAD)
        .execute(tuple(after))
        .map(found -> found.iterator().next().getLong(0));
  }

  private static Tuple tuple(@Nullable After after) {
    After from = after == null ? NOTHING : after;
    OffsetDateTime waitingSince = from.waitingSince().atOffset(ZoneOffset.UTC);
    return Tuple.of(waitingSince, from.caseId());
  }
}
