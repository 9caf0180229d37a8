package attune.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Orders that are no commands on a stream and take several transactions: one at a time on the same
/// thing, and a repeat of a request gets the first one's answer.
@Singleton
public final class Once {

  /// Held until the answer is kept, over the transactions of the work itself. Nothing is written
  /// before the answer is, so the feeds do not wait for this transaction.
  private static final String ALONE =
      """
      select set_config('idle_in_transaction_session_timeout', '1min', true),
             cast(pg_advisory_xact_lock(0x6f6e6365, hashtext($1)) as text)
      """;

  private static final String EARLIER =
      """
      select status, location, version, answer, encode(fingerprint, 'hex') from idempotency
       where client = $1 and route = $2 and key = $3
      """;

  private static final String KEEP =
      """
      insert into idempotency (client, route, key, fingerprint, status, location, version, answer)
      values ($1, $2, $3, decode($4, 'hex'), cast($5 as integer), nullif($6, ''), $7, $8)
      on conflict do nothing
      """;

  private static final String LOCK_TIMEOUT = "55P03";

  private final Pool pool;
  private final Fingerprints fingerprints;

  Once(Pool pool, Fingerprints fingerprints) {
    this.pool = pool;
    this.fingerprints = fingerprints;
  }

  /// Does `work` while nobody else works on `thing`, unless it was done under this name before.
  /// Whoever would have to wait too long is told so: a repeat gets on.
  public Uni<Outcome> run(String thing, Optional<Idempotency> name, Supplier<Uni<Answer>> work) {
    Optional<Idempotency> keyed = name.map(fingerprints::keyed);
    return pool.withTransaction(connection ->
            connection
                .preparedQuery(ALONE)
                .execute(Tuple.of(thing))
                .chain(() -> earlier(connection, keyed))
                .chain(found ->
                    found.isPresent()
                        ? Uni.createFrom().item(found.get())
                        : work.get()
                            .call(answer -> keep(connection, keyed, answer))
                            .map(Once::done)))
        .onFailure(Once::isHeldUp)
        .recoverWithItem(new Outcome.Busy());
  }

  private static Uni<Optional<Outcome>> earlier(
      SqlConnection connection, Optional<Idempotency> name) {
    if (name.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    Idempotency given = name.get();
    return connection
        .preparedQuery(EARLIER)
        .execute(Tuple.of(given.client(), given.route(), given.key()))
        .map(rows -> {
          for (Row row : rows) {
            return Optional.of(repeated(row, given));
          }
          return Optional.empty();
        });
  }

  private static Outcome repeated(Row row, Idempotency given) {
    if (!row.getString(4).equals(given.fingerprint())) {
      return new Outcome.KeyReused();
    }
    var answer = new Answer(row.getInteger(0), row.getString(1), row.getLong(2), row.getString(3));
    return new Outcome.Done(answer, true);
  }

  private static Uni<?> keep(SqlConnection connection, Optional<Idempotency> name, Answer answer) {
    return name.<Uni<?>>map(given -> connection.preparedQuery(KEEP).execute(row(given, answer)))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static Tuple row(Idempotency name, Answer answer) {
    return Tuple.of(name.client(), name.route(), name.key(), name.fingerprint())
        .addInteger(answer.status())
        .addString(answer.location() == null ? "" : answer.location())
        .addLong(answer.version())
        .addString(answer.json());
  }

  private static Outcome done(Answer answer) {
    return new Outcome.Done(answer, false);
  }

  /// The work's own statements go by Hibernate Reactive, which tells of them as JDBC would.
  private static boolean isHeldUp(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause ->
            switch (cause) {
              case PgException error -> LOCK_TIMEOUT.equals(error.getSqlState());
              case SQLException error -> LOCK_TIMEOUT.equals(error.getSQLState());
              default -> false;
            });
  }
}
