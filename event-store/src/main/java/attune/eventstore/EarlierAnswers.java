package attune.eventstore;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Looks after the answers that are kept for repeated requests, beside the commands that write
/// them.
@Singleton
final class EarlierAnswers {

  /// Takes an idempotency key only to see whether it is free; always rolled back.
  private static final String TAKE_KEY =
      """
      insert into idempotency (client, route, key, fingerprint, status, version, answer)
      values ($1, $2, $3, '', 0, 0, '')
      """;

  private static final String HARDLY_WAIT = "set local lock_timeout = '50ms'";

  /// Answers are promised for 7 days. Some at a time, since a long transaction would hold the feed.
  /// Found by where they lie: the planner, who does not know how few they are, would look for their
  /// keys in the whole table. Answers are never changed, so none moves meanwhile.
  private static final String PURGE =
      """
      delete from idempotency where ctid = any (array(
        select ctid from idempotency
         where recorded_at < now() - interval '7 days'
         order by recorded_at limit $1))
      """;

  private static final int AT_ONCE = 1000;

  private final Pool pool;

  EarlierAnswers(Pool pool) {
    this.pool = pool;
  }

  /// Forgets what is older than was promised. Any number of instances may do so at once.
  @Scheduled(every = "1h", delayed = "1m")
  Uni<Void> purge() {
    return purged(AT_ONCE).replaceWithVoid();
  }

  /// Forgets all that is too old, some at a time; gives how many times it took.
  Uni<Integer> purged(int atOnce) {
    return pool.preparedQuery(PURGE)
        .execute(Tuple.of(atOnce))
        .map(SqlResult::rowCount)
        .repeat()
        .whilst(deleted -> deleted == atOnce)
        .collect()
        .asList()
        .map(List::size);
  }

  /// Whether the same request is being handled right now. Nobody can see what another transaction
  /// has not committed, but its key can't be taken either.
  Uni<Boolean> isBeingWritten(Optional<Idempotency> idempotency) {
    return idempotency
        .map(key -> pool.withConnection(connection -> canNotTake(connection, key)))
        .orElseGet(() -> Uni.createFrom().item(false));
  }

  private static Uni<Boolean> canNotTake(SqlConnection connection, Idempotency key) {
    return connection
        .begin()
        .chain(transaction ->
            connection
                .query(HARDLY_WAIT)
                .execute()
                .chain(() -> connection.preparedQuery(TAKE_KEY).execute(tuple(key)))
                .replaceWith(false)
                .onFailure(PgException.class)
                .recoverWithItem(true)
                .eventually(transaction::rollback));
  }

  private static Tuple tuple(Idempotency key) {
    return Tuple.of(key.client(), key.route(), key.key());
  }
}
