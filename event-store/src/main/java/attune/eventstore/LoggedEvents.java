package attune.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.StreamSupport;

/// Events by their place in the log: what the relay has told already, in the order in which it did.
@Singleton
public final class LoggedEvents {

  private static final String AT =
      """
      select e.xid, e.position, stream_id, version, type, schema_version, recorded_at, meta, data
        from log l join event e on e.xid = l.xid and e.position = l.position
       where l.index = any($1) order by l.index
      """;

  private final Pool pool;

  LoggedEvents(Pool pool) {
    this.pool = pool;
  }

  public Uni<List<StoredEvent>> at(List<Long> places) {
    return pool.preparedQuery(AT)
        .execute(Tuple.tuple().addArrayOfLong(places.toArray(Long[]::new)))
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(EventRows::event).toList());
  }
}
