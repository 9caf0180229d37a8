package attune.eventstore;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlResult;
import jakarta.inject.Singleton;

/// Forgets answers that are older than was promised. Any number of instances may do so at once.
@Singleton
final class EarlierAnswers {

  private final Pool pool;

  EarlierAnswers(Pool pool) {
    this.pool = pool;
  }

  @Scheduled(every = "1h", delayed = "1m")
  Uni<Void> purge() {
    return purged().replaceWithVoid();
  }

  Uni<Integer> purged() {
    return pool.query(EventSql.PURGE).execute().map(SqlResult::rowCount);
  }
}
