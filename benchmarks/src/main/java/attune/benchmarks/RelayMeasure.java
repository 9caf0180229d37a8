package attune.benchmarks;

import attune.benchmarks.parcel.Parcel.Event;
import attune.eventstore.Appending;
import attune.eventstore.relay.Relaying;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// From the commit of an event to a consumer that has read its message from Kafka, one after the
/// other.
@Singleton
final class RelayMeasure implements Measure {

  private static final Instant SUNDAY = Instant.parse("2026-11-22T13:58:07Z");
  private static final int PATIENCE = 30;

  /// What was written by other measures is not what is waited for.
  private static final String SKIP_THE_REST =
      """
      update relay_position set (xid, position) =
        (select xid, position from event order by xid desc, position desc limit 1)
      """;

  private final Appending appending;
  private final Relaying relaying;
  private final Owner owner;

  RelayMeasure(Appending appending, Relaying relaying, Owner owner) {
    this.appending = appending;
    this.relaying = relaying;
    this.owner = owner;
  }

  @Override
  public String what() {
    return "relay, commit to consumer";
  }

  @Override
  public Bar bar() {
    return new Bar.Within(Duration.ofMillis(50));
  }

  @Override
  public boolean ofBare() {
    return false;
  }

  @Override
  public Sample measure(Duration time) throws Exception {
    owner.run(SKIP_THE_REST);
    Appending.Ready scanned =
        appending
            .ready(Orders.META, new Event.Scanned("third dock", "scanner 14", SUNDAY))
            .await()
            .indefinitely();
    try (Relaying.Turn turn = relaying.begin()) {
      one(turn, scanned); // the first waits for the relay to lead
      return Sample.of(() -> {
        long end = System.nanoTime() + time.toNanos();
        List<Long> latencies = new ArrayList<>();
        while (System.nanoTime() < end) {
          latencies.add(one(turn, scanned));
        }
        return new Sample.Done(
            latencies.size(), latencies.stream().mapToLong(nanos -> nanos).toArray());
      });
    }
  }

  private long one(Relaying.Turn turn, Appending.Ready event) throws Exception {
    String stream = "parcel-" + UUID.randomUUID();
    appending.appendTo(stream, event).await().indefinitely();
    long committed = System.nanoTime();
    turn.committed();
    return turn.seen(stream).get(PATIENCE, TimeUnit.SECONDS) - committed;
  }
}
