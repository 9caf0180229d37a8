package attune.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.testing.Http;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealLogIn
class ManagementTest {

  @ConfigProperty(name = "quarkus.management.test-port")
  int port;

  @Test
  void is_ready_when_keycloak_answers_and_routes_are_known() {
    JsonObject health = new JsonObject(get("/q/health/ready").body());

    assertThat(health.getString("status")).isEqualTo("UP");
    assertThat(health.getJsonArray("checks").encode())
        .contains("log-in", "routes", "referral-service", "consent-service");
  }

  @Test
  void says_what_runs() {
    assertThat(new JsonObject(get("/info").body()).fieldNames())
        .containsExactly("name", "version", "commit");
  }

  @Test
  void has_metrics() {
    assertThat(get("/q/metrics").body()).contains("http_server_requests_seconds");
  }

  private HttpResponse<String> get(String path) {
    return Http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).GET());
  }
}
