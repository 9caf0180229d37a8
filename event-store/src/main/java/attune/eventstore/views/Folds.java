package attune.eventstore.views;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.eventstore.DeclaredViews.Declared;
import attune.eventstore.EventStore;
import attune.eventstore.StoredEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a view's rows have to be, folded from whole streams.
final class Folds<E, R> {

  /// @param last the event that the row was folded up to
  /// @param row null if the stream is not in the view
  record Folded<R>(StoredEvent last, @Nullable R row) {
    String stream() {
      return last.stream();
    }
  }

  private final Declared<E, R> declared;
  private final EventStore store;

  Folds(Declared<E, R> declared, EventStore store) {
    this.declared = declared;
    this.store = store;
  }

  /// The next streams by id, whole ones only; none when there are no more. At most `limit` events,
  /// but for a stream that has more.
  Uni<List<StoredEvent>> walk(String after, int limit) {
    return store.walk(declared.type(), after, limit).chain(events -> whole(events, limit));
  }

  private Uni<List<StoredEvent>> whole(List<StoredEvent> events, int limit) {
    if (events.size() < limit) {
      return Uni.createFrom().item(events);
    }
    String cut = events.getLast().stream();
    List<StoredEvent> whole = events.stream().filter(event -> !event.stream().equals(cut)).toList();
    return whole.isEmpty() ? store.histories(List.of(cut)) : Uni.createFrom().item(whole);
  }

  /// The rows of these streams as they are now.
  Uni<List<Folded<R>>> of(Collection<String> streams) {
    return streams.isEmpty()
        ? Uni.createFrom().item(List.of())
        : store.histories(streams).chain(this::of);
  }

  /// The streams of this view's kind in what the feed gave.
  List<String> streams(List<StoredEvent> feed) {
    String kind = declared.type().types().stream() + ".";
    return feed.stream()
        .filter(event -> event.type().startsWith(kind))
        .map(StoredEvent::stream)
        .distinct()
        .toList();
  }

  /// Folds whole streams that follow one another. Fails with [StoppedAt] at what can't be folded.
  Uni<List<Folded<R>>> of(List<StoredEvent> events) {
    return store
        .open(declared.type(), events)
        .onFailure()
        .recoverWithUni(failure -> culprit(events, failure))
        .map(opened -> fold(events, opened));
  }

  /// Opened together, a broken event does not say its name: it is looked for one by one.
  private Uni<List<Recorded<E>>> culprit(List<StoredEvent> events, Throwable failure) {
    return Multi.createFrom()
        .iterable(events)
        .onItem()
        .transformToUniAndConcatenate(event ->
            store
                .open(declared.type(), List.of(event))
                .onFailure()
                .transform(cause -> new StoppedAt(declared.view().name(), event, cause)))
        .collect()
        .last()
        .chain(() -> Uni.createFrom().failure(failure));
  }

  private List<Folded<R>> fold(List<StoredEvent> stored, List<Recorded<E>> opened) {
    Projection<E, R> projection = declared.view().projection();
    List<Folded<R>> folded = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      StoredEvent event = stored.get(i);
      boolean goesOn = !folded.isEmpty() && folded.getLast().stream().equals(event.stream());
      @Nullable R before = goesOn ? folded.removeLast().row() : null;
      try {
        folded.add(new Folded<>(event, projection.apply(before, opened.get(i))));
      } catch (RuntimeException cause) {
        throw new StoppedAt(declared.view().name(), event, cause);
      }
    }
    return folded;
  }

  /// By stream, in their order.
  static <R> Map<String, Folded<R>> byStream(List<Folded<R>> folded) {
    return folded.stream().collect(Collectors.toMap(Folded::stream, one -> one));
  }
}
