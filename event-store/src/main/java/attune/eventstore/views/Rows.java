package attune.eventstore.views;

import attune.eventstore.Table;
import attune.eventstore.views.Folds.Folded;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// A view's rows beside what they have to be.
final class Rows<R> {

  private final String view;
  private final Table<R> table;

  Rows(String view, Table<R> table) {
    this.view = view;
    this.table = table;
  }

  /// Inserts rows into a table that has none of them.
  Uni<Void> insert(Mutiny.StatelessSession session, List<Folded<R>> folded) {
    List<R> rows = folded.stream().map(Folded::row).filter(Objects::nonNull).toList();
    return table.insertAll(session, rows);
  }

  /// Writes those rows that are other than they have to be, and says of which streams they were.
  Uni<List<Different>> mend(Mutiny.StatelessSession session, List<Folded<R>> folded) {
    return each(
        folded,
        one ->
            find(session, one)
                .call(found -> write(session, found.row, one).onFailure().transform(stopped(one)))
                .map(found -> found.difference));
  }

  /// Those that are other than they have to be.
  Uni<List<Different>> compare(Mutiny.StatelessSession session, List<Folded<R>> folded) {
    return each(folded, one -> find(session, one).map(found -> found.difference));
  }

  private record Row<R>(@Nullable R row, Different difference) {}

  private Uni<Row<R>> find(Mutiny.StatelessSession session, Folded<R> one) {
    return table
        .find(session, one.stream())
        .map(row -> new Row<R>(row, Different.between(one.stream(), one.row(), row)));
  }

  private Uni<Void> write(Mutiny.StatelessSession session, @Nullable R found, Folded<R> one) {
    @Nullable R wanted = one.row();
    if (Objects.equals(found, wanted)) {
      return Uni.createFrom().voidItem();
    }
    if (wanted == null) {
      return table.delete(session, one.stream());
    }
    return found == null ? table.insert(session, wanted) : table.update(session, wanted);
  }

  private Function<Throwable, Throwable> stopped(Folded<R> one) {
    return cause -> new StoppedAt(view, one.last(), cause);
  }

  /// One after the other, as a session wants it.
  private Uni<List<Different>> each(
      List<Folded<R>> folded, Function<Folded<R>, Uni<Different>> work) {
    return Multi.createFrom()
        .iterable(folded)
        .onItem()
        .transformToUniAndConcatenate(work::apply)
        .select()
        .where(difference -> !difference.columns().isEmpty())
        .collect()
        .asList();
  }
}
