package attune.eventstore.consumer;

import attune.eventstore.broker.Topic;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Where a consumer reads on in a partition that it is given.
@Singleton
final class Places {

  private static final Logger LOG = Logger.getLogger(Places.class);

  /// The offsets that the broker still has of a partition.
  record Range(long first, long end) {
    boolean holds(long offset) {
      return first <= offset && offset <= end;
    }
  }

  private record Place(String topicId, long nextOffset) {}

  private final Pool pool;

  Places(Pool pool) {
    this.pool = pool;
  }

  /// Fails with one sentence if the topic has another number of partitions than when it was read.
  Uni<Void> refuseIfRepartitioned(String source, Topic topic) {
    return pool.preparedQuery(
            "select partitions from consumer_position where source = $1 and partitions <> $2 limit"
                + " 1")
        .execute(Tuple.of(source, topic.partitions()))
        .invoke(rows -> {
          for (Row row : rows) {
            throw new Repartitioned(source, topic, row.getInteger(0));
          }
        })
        .replaceWithVoid();
  }

  /// The offset to read on from. A topic that was made again is read from its start, and so is one
  /// whose offsets are gone: what is known already is recognised by its id.
  Uni<Long> resume(String source, Topic topic, int partition, Range range) {
    return stored(source, partition)
        .chain(stored -> {
          if (stored.isEmpty()) {
            return begin(source, topic, partition, range);
          }
          Place place = stored.get();
          if (place.topicId().equals(topic.id()) && range.holds(place.nextOffset())) {
            return Uni.createFrom().item(place.nextOffset());
          }
          LOG.warnf(
              "%s reads %s/%d from the start: the topic was made again, or the broker no longer has"
                  + " what comes next",
              source, topic.name(), partition);
          return begin(source, topic, partition, range);
        });
  }

  private Uni<Optional<Place>> stored(String source, int partition) {
    return pool.preparedQuery(
            "select topic_id, next_offset from consumer_position where source = $1 and partition ="
                + " $2")
        .execute(Tuple.of(source, partition))
        .map(rows -> {
          for (Row row : rows) {
            return Optional.of(new Place(row.getString(0), row.getLong(1)));
          }
          return Optional.empty();
        });
  }

  private Uni<Long> begin(String source, Topic topic, int partition, Range range) {
    return pool.preparedQuery(
            """
            insert into consumer_position (source, partition, topic, topic_id, partitions, next_offset)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (source, partition) do update
               set topic = excluded.topic, topic_id = excluded.topic_id, next_offset = excluded.next_offset
            """)
        .execute(
            Tuple.of(source, partition, topic.name(), topic.id())
                .addInteger(topic.partitions())
                .addLong(range.first()))
        .map(_ -> range.first());
  }
}
