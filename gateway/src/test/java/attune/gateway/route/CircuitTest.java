package attune.gateway.route;

import static attune.gateway.testing.Api.ask;
import static attune.gateway.testing.Api.problem;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.gateway.testing.Http;
import attune.gateway.testing.Service;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// Each of these services has a circuit of its own: it opens after three failures, for a second.
@QuarkusTest
@WithRealLogIn
class CircuitTest {

  private static final int FAILURES = 3;

  @Inject RouteTable table;

  @Test
  void a_service_that_is_not_there_is_unreachable_and_soon_left_alone() {
    for (int failure = 0; failure < FAILURES; failure++) {
      problem(get("/v1/away-things"), 503, "SERVICE_UNREACHABLE");
    }

    HttpResponse<String> spared = get("/v1/away-things");

    problem(spared, 503, "SERVICE_RESTING");
    assertThat(spared.headers().firstValue("Retry-After")).hasValue("1");
  }

  @Test
  void a_service_that_does_not_answer_is_too_slow_and_soon_left_alone() {
    for (int failure = 0; failure < FAILURES; failure++) {
      problem(get("/v1/slow-things"), 504, "SERVICE_TOO_SLOW");
    }

    problem(get("/v1/slow-things"), 503, "SERVICE_RESTING");
    assertThat(get("/v1/referrals").statusCode()).as("the others go on").isEqualTo(200);
  }

  @Test
  void a_service_that_comes_back_is_asked_again() {
    for (int failure = 0; failure < FAILURES; failure++) {
      problem(get("/v1/frail-things"), 503, "SERVICE_UNREACHABLE");
    }
    problem(get("/v1/frail-things"), 503, "SERVICE_RESTING");

    try (Service _ = Service.start(portOf("frail-service"))) {
      await()
          .atMost(ofSeconds(10))
          .untilAsserted(() -> assertThat(get("/v1/frail-things").statusCode()).isEqualTo(200));
    }
  }

  @Test
  void errors_of_a_service_are_its_answers_and_open_nothing() {
    for (int error = 0; error < 3 * FAILURES; error++) {
      assertThat(get("/v1/referrals?answer=500").statusCode()).isEqualTo(500);
    }

    assertThat(get("/v1/referrals").statusCode()).isEqualTo(200);
  }

  @Test
  void problems_name_the_trace_that_was_given() {
    String trace = "0af7651916cd43dd8448eb211c80319c";

    JsonObject problem =
        new JsonObject(
            Http.send(
                    ask("/v1/nothing")
                        .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                        .GET())
                .body());

    assertThat(problem.getString("traceId")).isEqualTo(trace);
  }

  private int portOf(String service) {
    return table.destinations().stream()
        .filter(destination -> destination.service().equals(service))
        .findFirst()
        .orElseThrow()
        .port();
  }

  private static HttpResponse<String> get(String path) {
    return Http.send(ask(path).GET());
  }
}
