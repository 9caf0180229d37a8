package attune.eventstore.relay;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// How old the oldest event is that the relay, wherever it runs, has not got to. Looks past the gap
/// guard of the feed, so a writer that holds the feed shows here too.
@Singleton
final class RelayLag {

  private static final String OLDEST =
      """
      select e.recorded_at
        from relay_position r,
             lateral (select recorded_at from event
                       where (xid, position) > (r.xid, r.position)
                       order by xid, position limit 1) e
      """;

  private final Pool pool;

  RelayLag(Pool pool) {
    this.pool = pool;
  }

  Uni<Duration> measure() {
    return pool.query(OLDEST).execute().map(RelayLag::age);
  }

  private static Duration age(RowSet<Row> oldest) {
    for (Row row : oldest) {
      Duration age = Duration.between(row.getOffsetDateTime(0), OffsetDateTime.now(ZoneOffset.UTC));
      return age.isNegative() ? Duration.ZERO : age;
    }
    return Duration.ZERO;
  }
}
