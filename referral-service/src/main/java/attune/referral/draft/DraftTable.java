package attune.referral.draft;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The rows, as they are: sealed.
@Singleton
final class DraftTable {

  private static final String READ =
      "select id, revision, sealed, updated_at from draft where owner = $1 and form = $2";

  private static final String NEXT = "select nextval('draft_revision') as revision";

  /// Over the row that was seen and over no other: of two who write at once, one changes nothing.
  private static final String WRITE =
      """
      insert into draft as kept (owner, form, id, revision, sealed, updated_at) values ($1, $2, $3, $4, $5, $6)
      on conflict on constraint draft_one_of_a_form do update
         set id = excluded.id, revision = excluded.revision, sealed = excluded.sealed, updated_at = excluded.updated_at
       where kept.revision = $7
      """;

  private static final String DELETE =
      "delete from draft where owner = $1 and form = $2 returning id";

  private static final String DELETE_OLD = "delete from draft where updated_at < $1 returning id";

  private final Pool pool;

  DraftTable(Pool pool) {
    this.pool = pool;
  }

  Uni<Optional<SealedDraft>> find(DraftName name) {
    return pool.preparedQuery(READ)
        .execute(Tuple.of(name.owner(), name.form()))
        .map(rows -> rows(rows).map(row -> SealedDraft.of(name, row)).findFirst());
  }

  Uni<Long> nextRevision() {
    return pool.query(NEXT).execute().map(rows -> rows.iterator().next().getLong("revision"));
  }

  /// Writes a draft, unless another was written meanwhile; gives whether it was.
  ///
  /// @param over the revision that the row has; 0 if there is none
  Uni<Boolean> write(SealedDraft draft, long over) {
    return pool.preparedQuery(WRITE)
        .execute(
            Tuple.of(draft.name().owner(), draft.name().form(), draft.id(), draft.revision())
                .addString(draft.sealed())
                .addOffsetDateTime(draft.updatedAt().atOffset(ZoneOffset.UTC))
                .addLong(over))
        .map(SqlResult::rowCount)
        .map(written -> written == 1);
  }

  /// @param gone what else has to be done about the ids, or nothing is deleted
  Uni<Integer> delete(DraftName name, Function<List<UUID>, Uni<Void>> gone) {
    return delete(DELETE, Tuple.of(name.owner(), name.form()), gone);
  }

  Uni<Integer> deleteBefore(Instant instant, Function<List<UUID>, Uni<Void>> gone) {
    return delete(DELETE_OLD, Tuple.of(instant.atOffset(ZoneOffset.UTC)), gone);
  }

  private Uni<Integer> delete(String sql, Tuple which, Function<List<UUID>, Uni<Void>> gone) {
    return pool.withTransaction(connection ->
        deleted(connection, sql, which).chain(ids -> gone.apply(ids).replaceWith(ids.size())));
  }

  private static Uni<List<UUID>> deleted(SqlConnection connection, String sql, Tuple which) {
    return connection
        .preparedQuery(sql)
        .execute(which)
        .map(rows -> rows(rows).map(row -> row.getUUID("id")).toList());
  }

  private static Stream<Row> rows(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }
}
