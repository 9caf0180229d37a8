package attune.eventstore.views;

import attune.eventstore.DeclaredViews.Declared;
import attune.eventstore.EventStore;
import attune.eventstore.StoredEvent;
import attune.eventstore.Transactions;
import attune.eventstore.ViewGate;
import attune.eventstore.views.Folds.Folded;
import attune.eventstore.views.ViewState.Phase;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.HibernateException;
import org.jspecify.annotations.Nullable;

/// Builds one view, step by step. Each step is one short transaction that moves the view's state by
/// compare-and-set: after a crash the next builder goes on from there, and of two at once one does.
///
/// ```
/// EMPTYING ──> FILLING ───────────> CATCHING_UP ────────────> LIVE
///              every stream once,   streams that the feed     behind the closed gate,
///              whole, by its id     names since, once more    the last few
/// ```
///
/// Until then no command writes to the view. Filling stream by stream, not event by event, writes
/// each row once, and lets catching up be plain: a stream named by the feed is folded anew from its
/// first event, so it does no harm that some events are met twice.
final class Building<E, R> {

  /// How many events may be left for the time that commands wait at the gate. Catching up takes no
  /// smaller batches: one that is full must not look like the last few.
  static final int LAST_FEW = 250;

  /// What a building works with.
  record Surroundings(EventStore store, Transactions transactions, ViewStates states, int batch) {}

  private final Declared<E, R> declared;
  private final Surroundings with;
  private final Folds<E, R> folds;
  private final Rows<R> rows;
  private @Nullable Ahead ahead;

  /// What is read while the batch before it is folded and written.
  ///
  /// @param state the state that it is for: with any other it is of no use
  private record Ahead(ViewState state, Uni<List<StoredEvent>> events) {}

  Building(Declared<E, R> declared, Surroundings with) {
    this.declared = declared;
    this.with = with;
    this.folds = new Folds<>(declared, with.store());
    this.rows = new Rows<>(declared.view().name(), declared.view().table());
  }

  Uni<ViewState> begin() {
    return with.states().begin(declared);
  }

  /// The state after the next step; the same one if there was none to be taken just now.
  Uni<ViewState> step(ViewState seen) {
    return switch (seen.phase()) {
      case EMPTYING -> empty(seen);
      case FILLING ->
          next(seen).chain(events -> events.isEmpty() ? filled(seen) : fill(seen, events));
      case CATCHING_UP ->
          with.store()
              .feed(seen.at(), Math.max(LAST_FEW, with.batch()))
              .chain(events -> events.size() < LAST_FEW ? goLive(seen) : catchUp(seen, events));
      case LIVE -> Uni.createFrom().item(seen);
    };
  }

  private Uni<ViewState> empty(ViewState seen) {
    return with.transactions()
        .run(session ->
            with.states()
                .move(session, seen, seen)
                .chain(next ->
                    with.states()
                        .empty(session, seen.name())
                        .chain(deleted ->
                            deleted > 0
                                ? Uni.createFrom().item(next)
                                : with.states().move(session, next, next.in(Phase.FILLING)))));
  }

  /// Reading early loses nothing: what comes later is in the feed since the building began.
  private Uni<List<StoredEvent>> next(ViewState seen) {
    @Nullable Ahead read = ahead;
    ahead = null;
    return read != null && read.state.equals(seen)
        ? read.events
        : folds.walk(seen.stream(), with.batch());
  }

  private void readAhead(ViewState state) {
    Uni<List<StoredEvent>> events =
        folds.walk(state.stream(), with.batch()).memoize().indefinitely();
    ahead = new Ahead(state, events);
    // A failure is met again by the step that it is read for.
    events.subscribe().with(_ -> {}, _ -> {});
  }

  private Uni<ViewState> fill(ViewState seen, List<StoredEvent> events) {
    ViewState next = seen.filledTo(events.getLast().stream(), events.size());
    readAhead(next.stepped());
    return folds
        .of(events)
        .chain(folded ->
            fill(seen, next, folded)
                .onFailure(HibernateException.class)
                .recoverWithUni(() -> fillOneByOne(seen, next, folded)));
  }

  private Uni<ViewState> fill(ViewState seen, ViewState next, List<Folded<R>> folded) {
    return with.transactions()
        .run(session ->
            with.states().move(session, seen, next).call(() -> rows.insert(session, folded)));
  }

  /// A row that the table refuses does not say its stream among many others.
  private Uni<ViewState> fillOneByOne(ViewState seen, ViewState next, List<Folded<R>> folded) {
    return with.transactions()
        .run(session ->
            with.states().move(session, seen, next).call(() -> rows.mend(session, folded)));
  }

  private Uni<ViewState> filled(ViewState seen) {
    return with.transactions()
        .run(session -> with.states().move(session, seen, seen.in(Phase.CATCHING_UP)));
  }

  private Uni<ViewState> catchUp(ViewState seen, List<StoredEvent> events) {
    ViewState next = seen.caughtUpTo(events.getLast().at(), events.size());
    return folds
        .of(folds.streams(events))
        .chain(folded ->
            with.transactions()
                .run(session ->
                    with.states()
                        .move(session, seen, next)
                        .call(() -> rows.mend(session, folded))));
  }

  /// Nobody appends while the gate is closed, so the feed may be read past its guard: nothing can
  /// turn up behind. If more is left than a few, or the gate does not close soon, it is not yet
  /// time.
  private Uni<ViewState> goLive(ViewState seen) {
    return with.transactions()
        .run(session ->
            ViewGate.close(session)
                .chain(() -> with.store().tail(seen.at(), LAST_FEW + 1))
                .chain(tail ->
                    tail.size() > LAST_FEW
                        ? Uni.createFrom().item(seen)
                        : folds
                            .of(folds.streams(tail))
                            .chain(folded -> rows.mend(session, folded))
                            .chain(() -> with.states().move(session, seen, live(seen, tail)))))
        .onFailure(ViewGate::isBusy)
        .recoverWithItem(seen);
  }

  private static ViewState live(ViewState seen, List<StoredEvent> tail) {
    return tail.isEmpty()
        ? seen.in(Phase.LIVE)
        : seen.caughtUpTo(tail.getLast().at(), tail.size()).in(Phase.LIVE);
  }
}
