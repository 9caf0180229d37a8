package attune.referral.read.waitinglist;

import attune.referral.read.cases.CaseRow;
import attune.referral.read.cases.Cases;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The cases that wait for a practitioner, longest first.
public final class WaitingList {

  /// The last row that was shown; the next page begins behind it.
  public record After(Instant waitingSince, UUID caseId) {}

  private static final String PAGE =
      """
      select cast(row_to_json(v) as text) from cases_v3 v
       where status = 'WAITING' and (waiting_since, case_id) > ($1, $2)
         and (named is null or $4::text = any(named))
       order by waiting_since, case_id limit $3
      """;

  /// Restricted cases count for who may see them alone: a position must not tell that there is
  /// somebody who can't be seen.
  private static final String AHEAD =
      """
      select count(*) from cases_v3
       where status = 'WAITING' and (waiting_since, case_id) <= ($1, $2)
         and (named is null or $3::text = any(named))
      """;

  private static final After NOTHING = new After(Instant.EPOCH, new UUID(0, 0));

  private final Cases cases;
  private final Pool pool;

  public WaitingList(Cases cases, Pool pool) {
    this.cases = cases;
    this.pool = pool;
  }

  public Uni<List<CaseRow>> page(String reader, @Nullable After after, int limit) {
    return cases.query(PAGE, tuple(after).addInteger(limit).addString(reader));
  }

  /// How many families stand before the page behind `after`: the first row's position less one.
  public Uni<Long> ahead(String reader, @Nullable After after) {
    return pool.preparedQuery(AHEAD)
        .execute(tuple(after).addString(reader))
        .map(found -> found.iterator().next().getLong(0));
  }

  private static Tuple tuple(@Nullable After after) {
    After from = after == null ? NOTHING : after;
    return Tuple.of(from.waitingSince().atOffset(ZoneOffset.UTC), from.caseId());
  }
}
