package attune.eventstore.consumer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The parked keys, as a list to be looked through.
@Singleton
public final class ParkedKeys {

  /// A key's place in the list.
  public record Place(String source, String key) {
    public static final Place BEGINNING = new Place("", "");
  }

  /// Goes from key to key by the index, so that what waits behind one is only counted.
  static final String LIST =
      """
      with recursive head as (
        (select source, key, topic, type, parked_at, reason, redeliveries, redelivered_at, 1 as n
           from parked_message where (source, key) > ($1, $2)
          order by source, key, id limit 1)
        union all
        select next.*, head.n + 1 from head cross join lateral (
          select p.source, p.key, p.topic, p.type, p.parked_at, p.reason, p.redeliveries, p.redelivered_at
            from parked_message p where (p.source, p.key) > (head.source, head.key)
           order by p.source, p.key, p.id limit 1) next
         where head.n < $3)
      select head.*,
             (select count(*) from parked_message b where b.source = head.source and b.key = head.key) messages
        from head order by n
      """;

  private final Pool pool;

  ParkedKeys(Pool pool) {
    this.pool = pool;
  }

  /// Those behind a place, in an order that stays while messages come and go.
  public Uni<List<ParkedKey>> after(Place place, int limit) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(place.source(), place.key(), limit))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(ParkedKeys::key).toList());
  }

  private static ParkedKey key(Row row) {
    @Nullable OffsetDateTime redelivered = row.getOffsetDateTime("redelivered_at");
    return new ParkedKey(
        row.getString("source"),
        row.getString("key"),
        row.getString("topic"),
        row.getString("type"),
        row.getOffsetDateTime("parked_at").toInstant(),
        row.getLong("messages"),
        row.getString("reason"),
        row.getInteger("redeliveries"),
        redelivered == null ? null : redelivered.toInstant());
  }
}
