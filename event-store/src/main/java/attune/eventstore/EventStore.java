package attune.eventstore;

import attune.eventsourcing.Recorded;
import attune.eventstore.sealing.Keys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/// Events in and out of PostgreSQL. The pool carries what only reads; a command's transaction comes
/// with its session.
@Singleton
public final class EventStore {

  private final Pool pool;
  private final Keys keys;
  private final NaturalKeys naturalKeys;

  EventStore(Pool pool, Keys keys, NaturalKeys naturalKeys) {
    this.pool = pool;
    this.keys = keys;
    this.naturalKeys = naturalKeys;
  }

  /// A stream's whole history; empty if there is no such stream.
  public <E> Uni<History<E>> load(StreamType<?, E, ?> type, String stream) {
    return query(EventSql.LOAD, Tuple.of(stream))
        .chain(stored -> open(type, stored))
        .map(events -> new History<>(stream, events));
  }

  /// A stream's history as it was recorded at some instant. Today's erasures apply.
  public <E> Uni<History<E>> load(StreamType<?, E, ?> type, String stream, Instant asOf) {
    return query(EventSql.LOAD_AS_OF, Tuple.of(stream, asOf.atOffset(ZoneOffset.UTC)))
        .chain(stored -> open(type, stored))
        .map(events -> new History<>(stream, events));
  }

  /// The next events of all streams, in the one order that never changes and never has a gap.
  public Uni<List<StoredEvent>> feed(Position after, int limit) {
    return query(EventSql.FEED, Tuple.of(after.xid(), after.position(), limit));
  }

  /// The next events by stream id, each stream from its first on; the last one may be cut off.
  public Uni<List<StoredEvent>> walk(StreamType<?, ?, ?> type, String after, int limit) {
    Tuple next = Tuple.of(after, type.types().stream() + ".", limit);
    return pool.withTransaction(connection ->
        connection
            .query(EventSql.BY_INDEX_ONLY)
            .execute()
            .chain(() -> connection.preparedQuery(EventSql.WALK).execute(next))
            .map(EventStore::events));
  }

  /// The whole histories of these streams, one after the other.
  public Uni<List<StoredEvent>> histories(Collection<String> streams) {
    return query(
        EventSql.HISTORIES, Tuple.tuple().addArrayOfString(streams.toArray(String[]::new)));
  }

  /// The feed to its very end, for whoever has closed the [ViewGate].
  public Uni<List<StoredEvent>> tail(Position after, int limit) {
    return query(EventSql.TAIL, Tuple.of(after.xid(), after.position(), limit));
  }

  /// Opens stored events of one type of stream with the keys of the people in them.
  public <E> Uni<List<Recorded<E>>> open(StreamType<?, E, ?> type, List<StoredEvent> events) {
    return new EventCodec<>(type.types(), keys).open(events);
  }

  /// Opens a stored event with no key at all: everything personal in it reads as erased.
  public <E> Recorded<E> openWithoutKeys(StreamType<?, E, ?> type, StoredEvent event) {
    return new EventCodec<>(type.types(), keys).openWithoutKeys(event);
  }

  Uni<Found> read(Mutiny.StatelessSession session, StreamType<?, ?, ?> type, Order<?, ?, ?> order) {
    List<Object> values = new ArrayList<>(6);
    values.add(order.idempotency().map(Idempotency::client).orElse(""));
    values.add(order.idempotency().map(Idempotency::route).orElse(""));
    values.add(order.idempotency().map(Idempotency::key).orElse(""));
    values.add(order.stream());
    values.add(type.types().stream());
    String sql = EventSql.READ;
    if (!order.naturalKeys().isEmpty()) {
      values.add(order.naturalKeys().stream().map(naturalKeys::hash).toArray(String[]::new));
      sql = EventSql.READ_BY_NATURAL_KEYS;
    }
    return SessionSql.rows(session, sql, values.toArray())
        .map(rows -> EventRows.found(order.stream(), rows));
  }

  /// Fails with a conflict unless every event is written.
  <E> Uni<Void> append(
      Mutiny.StatelessSession session, StreamType<?, E, ?> type, Found found, Writing<E> writing) {
    return new EventCodec<>(type.types(), keys)
        .seal(writing.events())
        .chain(events ->
            Append.write(
                session,
                type.types().stream(),
                found,
                writing,
                events,
                newKeys(found, writing.naturalKeys())))
        .invoke(written -> {
          if (written != writing.events().size()) {
            throw NotWritten.conflict();
          }
        })
        .replaceWithVoid();
  }

  private Map<String, String> newKeys(Found found, List<NaturalKey> all) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (NaturalKey key : all) {
      String hash = naturalKeys.hash(key);
      if (!found.knownKeys().contains(hash)) {
        kinds.put(hash, key.kind());
      }
    }
    return kinds;
  }

  private Uni<List<StoredEvent>> query(String sql, Tuple parameters) {
    return pool.preparedQuery(sql).execute(parameters).map(EventStore::events);
  }

  private static List<StoredEvent> events(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(EventRows::event).toList();
  }
}
