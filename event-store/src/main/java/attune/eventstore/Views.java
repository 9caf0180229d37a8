package attune.eventstore;

import attune.eventsourcing.Recorded;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Keeps views in the events' own transaction, one after the other on its session.
final class Views {

  private Views() {}

  /// Those that commands are to keep; the others are being built from the feed.
  static <E> List<View<E, ?>> live(StreamType<?, E, ?> type, Found found) {
    return type.views().stream().filter(view -> found.liveViews().contains(view.name())).toList();
  }

  /// Whether a view is live that this release does not know. Events written without it would be
  /// missing there, so a replica of an older release writes no more: its successor does.
  static boolean superseded(StreamType<?, ?, ?> type, Found found) {
    return !type.views().stream().map(View::name).toList().containsAll(found.liveViews());
  }

  static <E> Uni<Void> keep(
      Mutiny.StatelessSession session,
      List<View<E, ?>> views,
      History<E> before,
      List<Recorded<E>> events) {
    Uni<Void> kept = Uni.createFrom().voidItem();
    for (View<E, ?> view : events.isEmpty() ? List.<View<E, ?>>of() : views) {
      kept = kept.chain(() -> keep(session, view, before, events));
    }
    return kept;
  }

  /// The row as it is follows from the history that is at hand, so it need not be read. Should the
  /// table not agree, the insert or update fails, and with it the command.
  private static <E, R> Uni<Void> keep(
      Mutiny.StatelessSession session,
      View<E, R> view,
      History<E> history,
      List<Recorded<E>> events) {
    @Nullable R before = view.projection().replay(history.events());
    @Nullable R after = before;
    for (Recorded<E> event : events) {
      after = view.projection().apply(after, event);
    }
    if (Objects.equals(before, after)) {
      return Uni.createFrom().voidItem();
    }
    if (after == null) {
      return view.table().delete(session, history.stream());
    }
    return before == null
        ? view.table().insert(session, after)
        : view.table().update(session, after);
  }
}
