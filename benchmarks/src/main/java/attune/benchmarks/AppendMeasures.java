package attune.benchmarks;

import attune.benchmarks.parcel.Parcel.Event;
import attune.eventsourcing.Personal;
import attune.eventstore.Appending;
import attune.eventstore.Filling;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The append alone, without reading, deciding, answers and views around it.
@Singleton
final class AppendMeasures {

  private static final Instant SUNDAY = Instant.parse("2026-11-22T13:58:07Z");
  private static final int PEOPLE = 2_000;

  private final Vertx vertx;
  private final Appending appending;
  private final AtomicInteger next = new AtomicInteger();

  AppendMeasures(Vertx vertx, Appending appending) {
    this.vertx = vertx;
    this.appending = appending;
  }

  List<Measure> all() {
    Appending.Ready scanned =
        appending
            .ready(
                Orders.META, new Event.Scanned("Sorting office, third dock", "scanner 14", SUNDAY))
            .await()
            .indefinitely();
    return List.of(
        new Appended(
            "append alone, of bytes at hand",
            new Bar.OfBare(0.8),
            () -> appending.appendAnywhere(scanned)),
        new Appended("append alone, with JSON and sealing", new Bar.OfBare(0.5), this::sealedFirst),
        new Appended(
            "append alone, with JSON, nothing sealed",
            new Bar.Times(1.5, AxonInsert.WHAT),
            this::writtenFirst));
  }

  /// As much as a peer does that knows of no sealing.
  private Uni<?> writtenFirst() {
    Event scanned = new Event.Scanned("Sorting office, third dock", "scanner 14", SUNDAY);
    return appending.ready(Orders.META, scanned).chain(appending::append);
  }

  private Uni<?> sealedFirst() {
    Event sent =
        new Event.Sent(
            Personal.of(
                Filling.person(next.getAndIncrement() % PEOPLE),
                "Rosalind Recipient, 14 Long Lane, Little Harbour"),
            "Harbour Road depot",
            SUNDAY);
    return appending.ready(Orders.META, sent).chain(appending::append);
  }

  private final class Appended implements Measure {

    private final String what;
    private final Bar bar;
    private final Supplier<Uni<?>> one;

    Appended(String what, Bar bar, Supplier<Uni<?>> one) {
      this.what = what;
      this.bar = bar;
      this.one = one;
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
    public Sample measure(Duration time) throws Exception {
      return Load.run(vertx, time, _ -> one.get());
    }
  }
}
