package attune.eventstore;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Looks after the answers that are kept for repeated requests, beside the commands that write
/// them.
@Singleton
final class EarlierAnswers {

  private final Pool pool;

  EarlierAnswers(Pool pool) {
    this.pool = pool;
  }

  /// Forgets what is older than was promised. Any number of instances may do so at once.
  @Scheduled(every = "1h", delayed = "1m")
  Uni<Void> purge() {
    return purged().replaceWithVoid();
  }

  Uni<Integer> purged() {
    return pool.query(EventSql.PURGE).execute().map(SqlResult::rowCount);
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
                .query(EventSql.HARDLY_WAIT)
                .execute()
                .chain(() -> connection.preparedQuery(EventSql.TAKE_KEY).execute(tuple(key)))
                .replaceWith(false)
                .onFailure(PgException.class)
                .recoverWithItem(true)
                .eventually(transaction::rollback));
  }

  private static Tuple tuple(Idempotency key) {
    return Tuple.of(key.client(), key.route(), key.key());
  }
}
