package attune.eventstore.relay;

import attune.eventstore.Position;
import attune.eventstore.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;

/// The gapless order of all events, and how far the relay has come.
@Singleton
final class Log {

  /// @param relayed the last event that is published and logged
  /// @param size how many there are, which is the next one's index
  record Head(Position relayed, long size) {}

  /// Moves the position and writes the leaves in one statement, so in one transaction. Whoever was
  /// replaced as leader without knowing it still holds an old head: nothing matches, nothing is
  /// written.
  private static final String APPEND =
      """
      with moved as (
        update relay_position set xid = $4, position = $5, next_index = $3 + $6
         where xid = $1 and position = $2 and next_index = $3
        returning next_index)
      insert into log (index, xid, position, leaf)
      select $3 + e.n - 1, e.xid, e.position, e.leaf
        from moved, unnest($7::bigint[], $8::bigint[], $9::bytea[]) with ordinality e(xid, position, leaf, n)
      """;

  private final Pool pool;

  Log(Pool pool) {
    this.pool = pool;
  }

  Uni<Head> head() {
    return pool.query("select xid, position, next_index from relay_position")
        .execute()
        .map(rows -> head(rows.iterator().next()));
  }

  /// The head after `events`, which follow `head` in the feed.
  Uni<Head> append(Head head, List<StoredEvent> events) {
    Position last = events.getLast().at();
    Tuple values =
        Tuple.of(head.relayed().xid(), head.relayed().position(), head.size())
            .addLong(last.xid())
            .addLong(last.position())
            .addLong((long) events.size())
            .addArrayOfLong(events.stream().map(e -> e.at().xid()).toArray(Long[]::new))
            .addArrayOfLong(events.stream().map(e -> e.at().position()).toArray(Long[]::new))
            .addValue(events.stream().map(e -> Buffer.buffer(Leaf.of(e))).toArray(Buffer[]::new));
    return pool.preparedQuery(APPEND)
        .execute(values)
        .map(rows -> {
          if (rows.rowCount() != events.size()) {
            throw new Overtaken();
          }
          return new Head(last, head.size() + events.size());
        });
  }

  private static Head head(Row row) {
    return new Head(new Position(row.getLong(0), row.getLong(1)), row.getLong(2));
  }

  /// Somebody else has moved the position.
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken() {
      super("another relay has moved on: this one no longer leads");
    }
  }
}
