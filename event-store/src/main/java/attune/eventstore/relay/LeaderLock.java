package attune.eventstore.relay;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import java.util.concurrent.TimeUnit;

/// A session advisory lock on a connection of its own: the database gives it to one relay and takes
/// it back when that one's connection ends, however it ends.
final class LeaderLock implements AutoCloseable {

  /// "attune" in ASCII: the key is shared by everything that locks in this database.
  private static final long KEY = 0x617474756e65L;

  private final PgConnection connection;
  private volatile boolean lost;

  private LeaderLock(PgConnection connection) {
    this.connection = connection;
    connection.closeHandler(_ -> lost = true).exceptionHandler(_ -> lost = true);
  }

  /// The server's own keep-alive frees the lock of a leader that a cut network has silenced: after
  /// some ten seconds instead of two hours.
  static LeaderLock connect(Vertx vertx, PgConnectOptions database) throws Exception {
    PgConnectOptions options = new PgConnectOptions(database).setTcpKeepAlive(true);
    options.addProperty("application_name", "attune-relay");
    options.addProperty("tcp_keepalives_idle", "5");
    options.addProperty("tcp_keepalives_interval", "2");
    options.addProperty("tcp_keepalives_count", "3");
    options.addProperty("idle_session_timeout", "0");
    return new LeaderLock(await(PgConnection.connect(vertx, options)));
  }

  boolean take() throws Exception {
    return await(
        connection
            .preparedQuery("select pg_try_advisory_lock($1)")
            .execute(Tuple.of(KEY))
            .map(rows -> rows.iterator().next().getBoolean(0)));
  }

  boolean lost() {
    return lost;
  }

  @Override
  public void close() {
    connection.close();
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
