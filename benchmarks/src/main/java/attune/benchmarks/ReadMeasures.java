package attune.benchmarks;

import attune.benchmarks.parcel.Parcel.Event;
import attune.benchmarks.parcel.Parcel.State;
import attune.benchmarks.parcel.Parcels;
import attune.eventsourcing.Recorded;
import attune.eventstore.EventStore;
import attune.eventstore.Filling;
import attune.eventstore.Position;
import attune.eventstore.StoredEvent;
import attune.eventstore.relay.Leaves;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Streams loaded, and everything read from its beginning.
@Singleton
final class ReadMeasures {

  private static final List<Integer> LENGTHS = List.of(10, 100, 1_000, 10_000);
  private static final int AT_ONCE = 1_000;
  private static final int REPLAYED = 300_000;

  private final Vertx vertx;
  private final EventStore store;
  private final Filling filling;

  ReadMeasures(Vertx vertx, EventStore store, Filling filling) {
    this.vertx = vertx;
    this.store = store;
    this.filling = filling;
  }

  List<Measure> all() {
    Stream<Measure> loads =
        LENGTHS.stream()
            .map(length ->
                new Loaded("load of %,d events".formatted(length), length, () -> load(length)));
    return Stream.concat(
            loads,
            Stream.of(
                new Loaded("load as of the 5,000th of 10,000 events", 10_000, this::asOf),
                new Read("feed, read", new Bar.None(), _ -> {}),
                new Read("replay, hashed and opened", new Bar.PerSecond(300_000), this::replay)))
        .toList();
  }

  private Uni<?> load(int length) {
    return store
        .load(Parcels.PARCEL, Filling.stream("long" + length, 0))
        .invoke(history -> mustBe(length, history.events().size()));
  }

  private Uni<?> asOf() {
    return store
        .load(Parcels.PARCEL, Filling.stream("long10000", 0), Filling.recordedAt(5_000))
        .invoke(history -> mustBe(5_000, history.events().size()));
  }

  private static void mustBe(int wanted, int found) {
    if (wanted != found) {
      throw new IllegalStateException("%d events instead of %d".formatted(found, wanted));
    }
  }

  /// Each event is hashed, as its leaf in the log is; opened; and folded into its stream's state.
  private void replay(List<StoredEvent> events) {
    Map<String, State> states = new HashMap<>();
    events.forEach(Leaves::of);
    for (Recorded<Event> one : store.open(Parcels.PARCEL, events).await().indefinitely()) {
      State state = states.getOrDefault(one.stream(), Parcels.PARCEL.decider().initial());
      states.put(one.stream(), Parcels.PARCEL.decider().evolve(state, one.event()));
    }
  }

  private final class Loaded implements Measure {

    private final String what;
    private final int length;
    private final Supplier<Uni<?>> one;

    Loaded(String what, int length, Supplier<Uni<?>> one) {
      this.what = what;
      this.length = length;
      this.one = one;
    }

    @Override
    public String what() {
      return what;
    }

    @Override
    public Bar bar() {
      return new Bar.None();
    }

    @Override
    public void prepare() {
      filling.fill("long" + length, 1, length, 1);
    }

    @Override
    public boolean ofBare() {
      return false;
    }

    @Override
    public Sample measure(Duration time) throws Exception {
      return Load.run(vertx, time, _ -> one.get());
    }
  }

  private final class Read implements Measure {

    private final String what;
    private final Bar bar;
    private final Consumer<List<StoredEvent>> each;

    Read(String what, Bar bar, Consumer<List<StoredEvent>> each) {
      this.what = what;
      this.bar = bar;
      this.each = each;
    }

    @Override
    public String what() {
      return what;
    }

    @Override
    public Bar bar() {
      return bar;
    }

    @Override
    public boolean ofBare() {
      return false;
    }

    @Override
    public Sample measure(Duration time) throws Exception {
      return Sample.of(() -> Sample.Done.bulk(read()));
    }

    private long read() {
      long many = 0;
      List<StoredEvent> events = store.feed(Position.START, AT_ONCE).await().indefinitely();
      while (!events.isEmpty() && many < REPLAYED) {
        each.accept(events);
        many += events.size();
        events = store.feed(events.getLast().at(), AT_ONCE).await().indefinitely();
      }
      return many;
    }
  }
}
