package attune.eventstore;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Finds streams by what they are known by elsewhere. Whoever asks looks whether they may be seen.
@Singleton
public final class KnownStreams {

  private static final String BY_HASH =
      "select stream_id from natural_key where hash = decode($1, 'base64')";

  private final Pool pool;
  private final NaturalKeys naturalKeys;

  KnownStreams(Pool pool, NaturalKeys naturalKeys) {
    this.pool = pool;
    this.naturalKeys = naturalKeys;
  }

  public Uni<Optional<String>> by(NaturalKey key) {
    return pool.preparedQuery(BY_HASH)
        .execute(Tuple.of(naturalKeys.hash(key)))
        .map(RowSet::iterator)
        .map(found -> found.hasNext() ? Optional.of(found.next().getString(0)) : Optional.empty());
  }
}
