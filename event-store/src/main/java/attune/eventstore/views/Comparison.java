package attune.eventstore.views;

import attune.eventstore.DeclaredViews.Declared;
import attune.eventstore.StoredEvent;
import attune.eventstore.ViewGate;
import attune.eventstore.views.Folds.Folded;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Compares every row of a live view with the fold of its stream, and mends rows if it is asked to.
/// Reads and commands go on; only mending keeps commands waiting, for some rows at a time.
///
/// A stream may move on between the reading of its events and of its row. So a difference counts
/// only if the stream, read once more, still has the same version: row and events are committed
/// together, so the row was of that version too.
final class Comparison<E, R> {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MENDED_AT_ONCE = 50;

  /// A stream that has moved on at every one of so many looks is alive, not different.
  private static final int LOOKS = 10;

  private final Declared<E, R> declared;
  private final Building.Surroundings with;
  private final Orphans orphans;
  private final Folds<E, R> folds;
  private final Rows<R> rows;

  Comparison(Declared<E, R> declared, Building.Surroundings with, Orphans orphans) {
    this.declared = declared;
    this.with = with;
    this.orphans = orphans;
    this.folds = new Folds<>(declared, with.store());
    this.rows = new Rows<>(declared.view().name(), declared.view().table());
  }

  Checked run(boolean repair) {
    Checked checked = Checked.begin(declared.view().name(), repair);
    for (List<StoredEvent> events = walk(""); !events.isEmpty(); ) {
      List<Folded<R>> folded = await(folds.of(events));
      List<Different> different = different(folded);
      if (repair) {
        mend(different);
      }
      checked =
          checked.and(
              folded.size(), folded.stream().filter(one -> one.row() != null).count(), different);
      events = walk(events.getLast().stream());
    }
    return checked.and(0, 0, withoutStream(repair));
  }

  private List<StoredEvent> walk(String after) {
    return await(folds.walk(after, with.batch()));
  }

  private List<Different> different(List<Folded<R>> folded) {
    List<Different> confirmed = new ArrayList<>();
    List<Folded<R>> looked = folded;
    List<Different> suspects = compare(looked);
    for (int look = 0; look < LOOKS && !suspects.isEmpty(); look++) {
      Map<String, Folded<R>> before = Folds.byStream(looked);
      looked = await(folds.of(suspects.stream().map(Different::stream).toList()));
      Map<String, Folded<R>> now = Folds.byStream(looked);
      suspects.stream()
          .filter(one -> isStill(before.get(one.stream()), now.get(one.stream())))
          .forEach(confirmed::add);
      looked = looked.stream().filter(one -> !isStill(before.get(one.stream()), one)).toList();
      suspects = compare(looked);
    }
    return confirmed;
  }

  private static boolean isStill(@Nullable Folded<?> before, @Nullable Folded<?> now) {
    return Objects.requireNonNull(before).last().version()
        == Objects.requireNonNull(now).last().version();
  }

  private List<Different> compare(List<Folded<R>> folded) {
    return folded.isEmpty()
        ? List.of()
        : await(with.transactions().run(session -> rows.compare(session, folded)));
  }

  private void mend(List<Different> different) {
    for (int from = 0; from < different.size(); from += MENDED_AT_ONCE) {
      List<String> streams =
          different.subList(from, Math.min(from + MENDED_AT_ONCE, different.size())).stream()
              .map(Different::stream)
              .toList();
      await(
          with.transactions()
              .run(session ->
                  ViewGate.close(session)
                      .chain(() -> folds.of(streams))
                      .chain(folded -> rows.mend(session, folded)))
              .onFailure(ViewGate::isBusy)
              .retry()
              .atMost(LOOKS));
    }
  }

  private List<Different> withoutStream(boolean repair) {
    String view = declared.view().name();
    List<String> found = await(orphans.find(view));
    if (repair && !found.isEmpty()) {
      await(
          with.transactions()
              .run(session ->
                  Multi.createFrom()
                      .iterable(found)
                      .onItem()
                      .transformToUniAndConcatenate(stream ->
                          declared.view().table().delete(session, stream).replaceWith(true))
                      .collect()
                      .asList()));
    }
    return found.stream().map(stream -> new Different(stream, List.of("(no stream)"))).toList();
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}
