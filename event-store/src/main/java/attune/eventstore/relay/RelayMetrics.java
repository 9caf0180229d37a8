package attune.eventstore.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// The relay in numbers: `attune_relay_lag_seconds`, `attune_relay_position`,
/// `attune_relay_leader`.
@Singleton
final class RelayMetrics {

  private final RelayLag lag;
  private volatile double behind = Double.NaN;

  RelayMetrics(RelayLag lag, RelayState state, MeterRegistry registry) {
    this.lag = lag;
    Gauge.builder("attune.relay.lag", () -> behind)
        .baseUnit("seconds")
        .description("Age of the oldest event that the relay has not got to")
        .register(registry);
    Gauge.builder("attune.relay.position", state::size)
        .description("Events that this process knows to be in the log")
        .register(registry);
    Gauge.builder("attune.relay.leader", () -> state.leader() ? 1 : 0)
        .description("1 where this process' relay leads")
        .register(registry);
  }

  @Scheduled(every = "5s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  Uni<Void> measure() {
    return lag.measure()
        .map(age -> age.toMillis() / 1000.0)
        .onFailure()
        .recoverWithItem(Double.NaN)
        .invoke(seconds -> behind = seconds)
        .replaceWithVoid();
  }
}
