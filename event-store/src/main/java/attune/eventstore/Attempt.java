package attune.eventstore;

import attune.eventsourcing.Decision;
import attune.eventsourcing.Meta.Actor;
import attune.eventsourcing.Recorded;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// One try at a command, in a transaction that somebody else begins and ends. Nothing is written
/// before the decision: the transaction gets its place in the feed with its first write.
final class Attempt<C, E, S> {

  private final StreamType<C, E, S> type;
  private final EventStore store;
  private final Fingerprints fingerprints;

  Attempt(StreamType<C, E, S> type, EventStore store, Fingerprints fingerprints) {
    this.type = type;
    this.store = store;
    this.fingerprints = fingerprints;
  }

  /// Waits for everybody who queued before for the same stream, until their transactions ended.
  Uni<?> queue(Mutiny.StatelessSession session, Order<C, E, S> order) {
    return SessionSql.rows(session, EventSql.QUEUE, order.stream())
        .onFailure()
        .transform(NotWritten::of);
  }

  Uni<Outcome> run(Mutiny.StatelessSession session, Order<C, E, S> given) {
    Order<C, E, S> order = given.with(given.idempotency().map(fingerprints::keyed));
    return store
        .read(session, type, order)
        .chain(found ->
            found.earlier().isPresent()
                ? now(repeated(order, found.earlier().get()))
                : opened(found).chain(history -> decided(session, order, found, history)));
  }

  /// The answer of the first time, even to somebody who has lost sight of the stream since: it
  /// tells them nothing that they were not told.
  private static Outcome repeated(Order<?, ?, ?> order, Found.EarlierAnswer earlier) {
    return earlier.fingerprint().equals(order.idempotency().orElseThrow().fingerprint())
        ? new Outcome.Done(earlier.answer(), true)
        : new Outcome.KeyReused();
  }

  private Uni<History<E>> opened(Found found) {
    return store.open(type, found.history()).map(events -> new History<>(found.stream(), events));
  }

  private Uni<Outcome> decided(
      Mutiny.StatelessSession session, Order<C, E, S> order, Found found, History<E> history) {
    S state = type.decider().replay(history.facts());
    boolean visible = history.isEmpty() || order.reader().sees(state);
    Optional<Outcome> objection = objection(order, history, state, visible);
    if (objection.isPresent()) {
      return now(objection.get());
    }
    return switch (type.decider().decide(order.command(), state)) {
      case Decision.Refused<E>(var refusal, var reasons) ->
          now(
              new Outcome.Refused(
                  refusal, reasons, history.stream(), visible && !history.isEmpty()));
      case Decision.Accepted<E> _ when !visible -> now(new Outcome.Unknown());
      case Decision.Accepted<E> _ when Views.superseded(type, found) -> now(new Outcome.Busy());
      case Decision.Accepted<E>(var events) ->
          written(session, order, found, history, state, events);
    };
  }

  /// What stands in the way of any decision. A new stream's natural key may lead to one that the
  /// client may not see: that is for the decision to refuse.
  private Optional<Outcome> objection(
      Order<C, E, S> order, History<E> history, S state, boolean visible) {
    return switch (order.expectation()) {
      case Expectation.New _ -> Optional.empty();
      case Expectation.Any _ -> visible ? Optional.empty() : Optional.of(new Outcome.Unknown());
      case Expectation.Exactly _ when history.isEmpty() || !visible ->
          Optional.of(new Outcome.Unknown());
      case Expectation.Exactly(var version) -> stale(version, order.reader(), history, state);
      case Expectation.ExactlyOrNone(var version)
          when !visible || (history.isEmpty() && version > 0) ->
          Optional.of(new Outcome.Unknown());
      case Expectation.ExactlyOrNone(var version) -> stale(version, order.reader(), history, state);
    };
  }

  /// Whether the client has missed something: only what counts, and what they are told of.
  private Optional<Outcome> stale(long seen, Reader<E, S> reader, History<E> history, S state) {
    long version = 0;
    List<Recorded<E>> missed = new ArrayList<>();
    for (Recorded<E> event : history.events()) {
      if (type.counted().test(event.event())
          && ++version > seen
          && reader.isTold(event.event(), state)) {
        missed.add(event);
      }
    }
    return missed.isEmpty() && seen <= version
        ? Optional.empty()
        : Optional.of(new Outcome.Stale(version, lastActor(missed), changes(missed)));
  }

  private static <E> @Nullable Actor lastActor(List<Recorded<E>> missed) {
    return missed.isEmpty() ? null : missed.getLast().meta().actor();
  }

  private List<Outcome.Change> changes(List<Recorded<E>> missed) {
    return missed.stream()
        .map(event -> new Outcome.Change(type.types().nameOf(event.event()), event.recordedAt()))
        .toList();
  }

  private Uni<Outcome> written(
      Mutiny.StatelessSession session,
      Order<C, E, S> order,
      Found found,
      History<E> history,
      S before,
      List<E> events) {
    List<Recorded<E>> recorded = recorded(order, history, events);
    S after = before;
    for (E event : events) {
      after = type.decider().evolve(after, event);
    }
    boolean created = history.isEmpty() && !events.isEmpty();
    Answer answer =
        order.answer().write(history.stream(), toldVersion(history, events), after, created);
    List<NaturalKey> keys = created || !history.isEmpty() ? order.naturalKeys() : List.of();
    return store
        .append(session, type, found, new Writing<>(recorded, order.idempotency(), answer, keys))
        .chain(() -> Views.keep(session, Views.live(type, found), history, recorded))
        .replaceWith(new Outcome.Done(answer, false));
  }

  private long toldVersion(History<E> history, List<E> events) {
    return type.toldVersion(history.facts()) + type.toldVersion(events);
  }

  /// All at one instant, which is never before the stream's last one: "as of" must not find an
  /// event without its predecessor because a clock went back.
  private List<Recorded<E>> recorded(Order<C, E, S> order, History<E> history, List<E> events) {
    Instant now = InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
    Instant last = history.lastRecordedAt();
    Instant at = now.isBefore(last) ? last : now;
    List<Recorded<E>> recorded = new ArrayList<>(events.size());
    for (E event : events) {
      long version = history.version() + recorded.size() + 1;
      recorded.add(new Recorded<>(history.stream(), version, at, order.meta(), event));
    }
    return recorded;
  }

  private static Uni<Outcome> now(Outcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
