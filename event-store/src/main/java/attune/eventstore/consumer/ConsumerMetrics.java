package attune.eventstore.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The consumers in numbers: `attune_consumer_lag_messages`, `attune_consumer_parked_messages`.
@Singleton
final class ConsumerMetrics {

  private final Pool pool;
  private final Inboxes inboxes;
  private final Map<String, Long> parked = new ConcurrentHashMap<>();

  ConsumerMetrics(Pool pool, Inboxes inboxes, MeterRegistry registry) {
    this.pool = pool;
    this.inboxes = inboxes;
    for (InboxState state : inboxes.states()) {
      Gauge.builder("attune.consumer.lag", state::lag)
          .baseUnit("messages")
          .description("Messages that wait to be handled")
          .tag("source", state.source())
          .register(registry);
      Gauge.builder("attune.consumer.parked", () -> parked.getOrDefault(state.source(), 0L))
          .baseUnit("messages")
          .description("Messages that could not be handled, and those of the same keys behind them")
          .tag("source", state.source())
          .register(registry);
    }
  }

  @Scheduled(every = "5s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  Uni<Void> count() {
    if (inboxes.states().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return pool.query("select source, count(*) from parked_message group by source")
        .execute()
        .invoke(rows -> {
          parked.clear();
          for (Row row : rows) {
            parked.put(row.getString(0), row.getLong(1));
          }
        })
        .replaceWithVoid()
        .onFailure()
        .recoverWithNull();
  }
}
