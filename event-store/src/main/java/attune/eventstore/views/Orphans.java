package attune.eventstore.views;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Rows of a view whose streams do not exist: no walk over the streams comes by them.
@Singleton
final class Orphans {

  private static final String KEY =
      """
      select a.attname::text
        from pg_index i
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where i.indrelid = to_regclass($1) and i.indisprimary and i.indnatts = 1
      """;

  private final Pool pool;

  Orphans(Pool pool) {
    this.pool = pool;
  }

  /// Their streams' ids, at most a thousand of them. The view's name has been checked by
  /// [Declared], its key is from the catalogue.
  Uni<List<String>> find(String view) {
    return key(view).chain(key -> texts(sql(view, key), Tuple.tuple()));
  }

  private static String sql(String view, String key) {
    return """
    select v."%2$s"::text from %1$s v
     where not exists (select from event e where e.stream_id = v."%2$s"::text) limit 1000
    """
        .formatted(view, key);
  }

  private Uni<String> key(String view) {
    return texts(KEY, Tuple.of(view))
        .map(keys -> {
          if (keys.size() != 1) {
            throw new IllegalStateException(view + " needs a primary key of one column");
          }
          return keys.getFirst();
        });
  }

  private Uni<List<String>> texts(String sql, Tuple values) {
    return pool.preparedQuery(sql)
        .execute(values)
        .map(rows -> {
          List<String> texts = new ArrayList<>();
          rows.forEach(row -> texts.add(row.getString(0)));
          return texts;
        });
  }
}
