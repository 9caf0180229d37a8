package attune.eventstore.relay;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while others hear of what happens here soon enough.
@Readiness
@Singleton
final class RelayHealth implements AsyncHealthCheck {

  private final RelayLag lag;
  private final RelayState state;
  private final RelaySettings settings;

  RelayHealth(RelayLag lag, RelayState state, RelaySettings settings) {
    this.lag = lag;
    this.state = state;
    this.settings = settings;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return lag.measure().map(this::response).onFailure().recoverWithItem(RelayHealth::unknown);
  }

  private HealthCheckResponse response(Duration behind) {
    return HealthCheckResponse.named("relay")
        .status(!settings.enabled() || behind.compareTo(settings.lagLimit()) <= 0)
        .withData("lagSeconds", behind.toSeconds())
        .withData("leader", state.leader())
        .build();
  }

  private static HealthCheckResponse unknown() {
    return HealthCheckResponse.named("relay").down().withData("lagSeconds", "unknown").build();
  }
}
