package attune.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Nobody gets in without Keycloak. Quarkus' own check stays red until somebody asks for a page
/// when Keycloak came up later than we did; this one asks Keycloak.
@Readiness
@Singleton
final class LogInReady implements AsyncHealthCheck {

  private static final long PATIENCE = 2_000;

  private final HttpClient client;
  private final String discovery;

  LogInReady(Vertx vertx, @ConfigProperty(name = "attune.realm-url") String realm) {
    this.client = vertx.createHttpClient();
    this.discovery = realm + "/.well-known/openid-configuration";
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom()
        .completionStage(() -> status().toCompletionStage())
        .onFailure()
        .recoverWithItem(0)
        .map(status -> HealthCheckResponse.named("log-in").status(status == 200).build());
  }

  private io.vertx.core.Future<Integer> status() {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.HEAD)
            .setAbsoluteURI(discovery)
            .setConnectTimeout(PATIENCE)
            .setIdleTimeout(PATIENCE);
    return client
        .request(request)
        .compose(asked -> asked.send())
        .map(answer -> answer.statusCode());
  }
}
