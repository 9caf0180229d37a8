package attune.eventstore;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// How a view's rows are kept: as entities or by SQL, always on the session it is given. A row that
/// should be there and is not must fail: a view that is wrong stops and says so.
///
/// @param <R> the row
public interface Table<R> {

  /// The row of a stream, null if it has none.
  Uni<@Nullable R> find(Mutiny.StatelessSession session, String stream);

  Uni<Void> insert(Mutiny.StatelessSession session, R row);

  /// Inserts many rows while a view is built. Worth a statement of its own for a table that grows
  /// large: this is one round trip a row.
  default Uni<Void> insertAll(Mutiny.StatelessSession session, List<R> rows) {
    return Multi.createFrom()
        .iterable(rows)
        .onItem()
        .transformToUniAndConcatenate(row -> insert(session, row).replaceWith(true))
        .collect()
        .last()
        .replaceWithVoid();
  }

  Uni<Void> update(Mutiny.StatelessSession session, R row);

  Uni<Void> delete(Mutiny.StatelessSession session, String stream);
}
