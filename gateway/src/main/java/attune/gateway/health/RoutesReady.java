package attune.gateway.health;

import attune.gateway.route.RouteTable;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Names the services that have routes. Whether they are there is their own readiness: a gateway
/// that goes away because a service did could not say so to anybody.
@Readiness
@Singleton
final class RoutesReady implements HealthCheck {

  private final RouteTable routes;

  RoutesReady(RouteTable routes) {
    this.routes = routes;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("routes")
        .status(!routes.services().isEmpty())
        .withData("services", String.join(", ", routes.services()))
        .build();
  }
}
