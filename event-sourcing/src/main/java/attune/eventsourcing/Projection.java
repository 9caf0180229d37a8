package attune.eventsourcing;

import org.jspecify.annotations.Nullable;

/// One row of a view, folded from the events of its stream. Pure, so that a rebuilt view equals the
/// live one.
///
/// @param <E> events of the stream
/// @param <R> the row, a record
@FunctionalInterface
public interface Projection<E, R> {

  /// The row after `event`: `row` itself if nothing changes for it, null if the stream is not (or
  /// no longer) in the view.
  @Nullable R apply(@Nullable R row, Recorded<E> event);

  /// The row that a whole history leads to.
  default @Nullable R replay(Iterable<Recorded<E>> history) {
    @Nullable R row = null;
    for (Recorded<E> event : history) {
      row = apply(row, event);
    }
    return row;
  }
}
