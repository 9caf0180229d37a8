package attune.eventstore.views;

import attune.eventstore.DeclaredViews.Declared;
import attune.eventstore.Position;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// The table `view_state`.
@Singleton
final class ViewStates {

  /// Catching up begins before everything that can still be running now: what is older is
  /// committed, so the walk over the streams, which comes later, sees it.
  private static final String BEGIN =
      """
      insert into view_state (name, kind, phase, xid, position, total)
      select $1, $2, 'EMPTYING', pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1,
             9223372036854775807, (select count(*) from event)
       where not exists (select from view_state where name = $1)
      on conflict do nothing
      """;

  private static final String ALL =
      """
      select name, kind, phase, step, stream, xid, position, folded, total, checked_at, differences
        from view_state
      """;

  private static final String MOVE =
      """
      update view_state
         set step = step + 1, phase = :phase, stream = :stream, xid = :xid, position = :position,
             folded = :folded, updated_at = now()
       where name = :name and step = :step
      """;

  private static final String CLAIM_CHECK =
      """
      update view_state set checked_at = now()
       where name = $1 and phase = 'LIVE'
         and (checked_at is null or checked_at < now() - $2 * interval '1 minute')
      """;

  private static final String CHECKED =
      "update view_state set checked_at = now(), differences = $2 where name = $1";

  /// A view with its last comparison, if there was one.
  record Known(ViewState state, @Nullable OffsetDateTime checkedAt, @Nullable Long differences) {}

  private final Pool pool;

  ViewStates(Pool pool) {
    this.pool = pool;
  }

  /// The state of a view that may have none yet. What a table without state holds is not trusted.
  Uni<ViewState> begin(Declared<?, ?> declared) {
    Tuple view = Tuple.of(declared.view().name(), declared.type().types().stream());
    return pool.preparedQuery(BEGIN).execute(view).chain(() -> of(declared.view().name()));
  }

  Uni<ViewState> of(String name) {
    return pool.preparedQuery(ALL + " where name = $1")
        .execute(Tuple.of(name))
        .map(rows -> state(rows.iterator().next()));
  }

  Uni<List<Known>> all() {
    return pool.query(ALL + " order by name")
        .execute()
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Known(state(row), row.getOffsetDateTime(9), row.getLong(10)))
                .toList());
  }

  /// Takes the step from `seen` to `next`; fails if another builder took one meanwhile.
  Uni<ViewState> move(Mutiny.StatelessSession session, ViewState seen, ViewState next) {
    return session
        .createNativeQuery(MOVE)
        .setParameter("phase", next.phase().name())
        .setParameter("stream", next.stream())
        .setParameter("xid", next.at().xid())
        .setParameter("position", next.at().position())
        .setParameter("folded", next.folded())
        .setParameter("name", seen.name())
        .setParameter("step", seen.step())
        .executeUpdate()
        .map(rows -> {
          if (rows != 1) {
            throw new Overtaken();
          }
          return next.stepped();
        });
  }

  /// Deletes some rows of the view's table, whatever its columns are, and says how many. The name
  /// is one that [attune.eventstore.DeclaredViews] has checked.
  Uni<Integer> empty(Mutiny.StatelessSession session, String view) {
    return session
        .createNativeQuery(
            "delete from %1$s where ctid = any (array(select ctid from %1$s limit 5000))"
                .formatted(view))
        .executeUpdate();
  }

  /// Whether the check is this replica's to make: not if one began in the last `minutes`.
  Uni<Boolean> claimCheck(String view, int minutes) {
    return pool.preparedQuery(CLAIM_CHECK)
        .execute(Tuple.of(view, minutes))
        .map(rows -> rows.rowCount() == 1);
  }

  Uni<Void> checked(String view, long differences) {
    return pool.preparedQuery(CHECKED).execute(Tuple.of(view, differences)).replaceWithVoid();
  }

  private static ViewState state(Row row) {
    return new ViewState(
        row.getString(0),
        row.getString(1),
        ViewState.Phase.valueOf(row.getString(2)),
        row.getLong(3),
        row.getString(4),
        new Position(row.getLong(5), row.getLong(6)),
        row.getLong(7),
        row.getLong(8));
  }

  /// Another replica builds the same view, and was quicker.
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overtaken() {
      super("another replica has taken this step");
    }
  }
}
