package attune.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinyStatelessSessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/// A command's own statements, in its session's transaction but past Hibernate's native queries.
///
/// Those cost a command more than its whole SQL: each one is searched for parameters, looked up
/// under a key that equals no earlier one (the cache of plans fills with copies, which every
/// look-up walks through), and bound and read as if any type were possible. Here the values go to
/// the client as they are: `$1` may occur more than once, and arrays of bytes can be bound.
final class SessionSql {

  private SessionSql() {}

  static Uni<List<Object[]>> rows(
      Mutiny.StatelessSession session, String sql, Object... parameters) {
    return Uni.createFrom()
        .completionStage(() -> connection(session).select(sql, parameters))
        .map(found -> {
          List<Object[]> rows = new ArrayList<>(found.size());
          found.forEachRemaining(rows::add);
          return rows;
        });
  }

  /// Gives how many rows were written.
  static Uni<Integer> update(Mutiny.StatelessSession session, String sql, Object... parameters) {
    return Uni.createFrom().completionStage(() -> connection(session).update(sql, parameters));
  }

  /// Hibernate Reactive's contract is that a session has one; only its class says so.
  private static ReactiveConnection connection(Mutiny.StatelessSession session) {
    return ((MutinyStatelessSessionImpl) session).getReactiveConnection();
  }
}
