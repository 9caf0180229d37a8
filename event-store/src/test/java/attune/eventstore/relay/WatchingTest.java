package attune.eventstore.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventstore.TestBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class WatchingTest extends RelayTests {

  private record Settings(boolean enabled, String source, int batch, Duration lagLimit)
      implements RelaySettings {}

  @Inject RelayLag lag;

  @Test
  void readiness_shows_the_lag_and_ends_when_it_is_too_long() throws Exception {
    fixture.append("door-lag", 1, "door.opened", "{}");
    assertThat(health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(health().getData().orElseThrow()).containsKeys("lagSeconds", "leader");

    fixture.relay();

    await().atMost(LONG).until(() -> health().getStatus() == Status.UP);
    assertThat(health().getData().orElseThrow()).containsEntry("lagSeconds", 0L);
  }

  @Test
  void metrics_show_the_lag() throws Exception {
    var registry = new SimpleMeterRegistry();
    var metrics = new RelayMetrics(lag, new RelayState(), registry);
    fixture.append("door-metrics", 1, "door.opened", "{}");

    metrics.measure().await().atMost(LONG);
    assertThat(registry.get("attune.relay.lag").gauge().value()).isGreaterThan(300);
    assertThat(registry.get("attune.relay.leader").gauge().value()).isZero();

    fixture.relay();
    await().atMost(LONG).until(() -> fixture.logged("door-metrics") == 1);
    metrics.measure().await().atMost(LONG);
    assertThat(registry.get("attune.relay.lag").gauge().value()).isZero();
  }

  private HealthCheckResponse health() {
    var settings = new Settings(true, "/door-service", 500, Duration.ofMinutes(5));
    return new RelayHealth(lag, new RelayState(), settings).call().await().atMost(LONG);
  }
}
