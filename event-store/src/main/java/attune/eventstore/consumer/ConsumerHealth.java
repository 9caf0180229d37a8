package attune.eventstore.consumer;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Shows how far each handler lags behind; unready only where one will not go on by itself.
@Readiness
@Singleton
final class ConsumerHealth implements HealthCheck {

  private final Inboxes inboxes;

  ConsumerHealth(Inboxes inboxes) {
    this.inboxes = inboxes;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("consumers");
    inboxes.states().forEach(state -> response.withData(state.source() + ".lag", state.lag()));
    return response.status(inboxes.states().stream().noneMatch(InboxState::isRefused)).build();
  }
}
