package attune.eventstore;

import attune.eventsourcing.Decision;
import attune.eventsourcing.Recorded;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

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

  Uni<Outcome> run(Mutiny.StatelessSession session, Order<C, S> given) {
    Order<C, S> order = given.with(given.idempotency().map(fingerprints::keyed));
    return store
        .read(session, type, order)
        .chain(found ->
            found.earlier().isPresent()
                ? now(repeated(order, found.earlier().get()))
                : opened(found).chain(history -> decided(session, order, found, history)));
  }

  /// The answer of the first time, even to somebody who has lost sight of the stream since: it
  /// tells them nothing that they were not told.
  private static Outcome repeated(Order<?, ?> order, Found.EarlierAnswer earlier) {
    return earlier.fingerprint().equals(order.idempotency().orElseThrow().fingerprint())
        ? new Outcome.Done(earlier.answer(), true)
        : new Outcome.KeyReused();
  }

  private Uni<History<E>> opened(Found found) {
    return store.open(type, found.history()).map(events -> new History<>(found.stream(), events));
  }

  private Uni<Outcome> decided(
      Mutiny.StatelessSession session, Order<C, S> order, Found found, History<E> history) {
    S state = type.decider().replay(history.facts());
    boolean visible = history.isEmpty() || order.visible().test(state);
    Optional<Outcome> objection = objection(order.expectation(), history, visible);
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
      Expectation expectation, History<E> history, boolean visible) {
    return switch (expectation) {
      case Expectation.New _ -> Optional.empty();
      case Expectation.Any _ -> visible ? Optional.empty() : Optional.of(new Outcome.Unknown());
      case Expectation.Exactly _ when history.isEmpty() || !visible ->
          Optional.of(new Outcome.Unknown());
      case Expectation.Exactly(var version) when version != history.version() ->
          Optional.of(stale(version, history));
      case Expectation.Exactly _ -> Optional.empty();
      case Expectation.ExactlyOrNone(var version)
          when !visible || (history.isEmpty() && version > 0) ->
          Optional.of(new Outcome.Unknown());
      case Expectation.ExactlyOrNone(var version) when version != history.version() ->
          Optional.of(stale(version, history));
      case Expectation.ExactlyOrNone _ -> Optional.empty();
    };
  }

  private Outcome stale(long seen, History<E> history) {
    List<Outcome.Change> missed =
        history.events().stream()
            .filter(event -> event.version() > seen)
            .map(
                event -> new Outcome.Change(type.types().nameOf(event.event()), event.recordedAt()))
            .toList();
    return new Outcome.Stale(history.version(), history.events().getLast().meta().actor(), missed);
  }

  private Uni<Outcome> written(
      Mutiny.StatelessSession session,
      Order<C, S> order,
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
        order.answer().write(history.stream(), history.version() + events.size(), after, created);
    List<NaturalKey> keys = created || !history.isEmpty() ? order.naturalKeys() : List.of();
    return store
        .append(session, type, found, new Writing<>(recorded, order.idempotency(), answer, keys))
        .chain(() -> Views.keep(session, Views.live(type, found), history, recorded))
        .replaceWith(new Outcome.Done(answer, false));
  }

  /// All at one instant, which is never before the stream's last one: "as of" must not find an
  /// event without its predecessor because a clock went back.
  private List<Recorded<E>> recorded(Order<C, S> order, History<E> history, List<E> events) {
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
