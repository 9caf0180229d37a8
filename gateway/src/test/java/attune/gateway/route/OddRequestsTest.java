package attune.gateway.route;

import static attune.gateway.testing.Api.ask;
import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.PublicUrl;
import attune.gateway.testing.Http;
import attune.gateway.testing.LogLines;
import attune.gateway.testing.Raw;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no client of good will sends.
@QuarkusTest
@WithRealLogIn
class OddRequestsTest {

  private static final String CASE = "0199a0a0-0000-7000-8000-00000000000a";

  @Inject PublicUrl publicUrl;

  @ConfigProperty(name = "quarkus.management.test-port")
  int management;

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: a b\r\n", "Host: localhost:8080@evil\r\n"})
  void a_host_that_is_none_is_refused_like_anything_else(String host) {
    try (LogLines log = LogLines.begin()) {
      String page = Raw.send("GET /triage?secret=Quuxley HTTP/1.1\r\n" + host);
      String problem = Raw.send("GET /v1/referrals?secret=Quuxley HTTP/1.1\r\n" + host);

      assertThat(page).startsWith("HTTP/1.1 400").contains("This could not be read");
      assertThat(problem).startsWith("HTTP/1.1 400").contains("\"BAD_REQUEST\"");
      assertThat(page).contains("Content-Security-Policy: ", "X-Content-Type-Options: nosniff");
      assertThat(problem).contains("Content-Security-Policy: ", "X-Content-Type-Options: nosniff");
      assertThat(log.text()).doesNotContain("Quuxley");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example\r\n",
        "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
      })
  void log_in_comes_back_to_the_configured_address_whatever_the_host_says(String host) {
    String answer = Raw.send("GET /triage HTTP/1.1\r\n" + host);

    assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil.example");
    assertThat(answer)
        .contains(
            "redirect_uri=" + publicUrl.at("/signed-in").replace(":", "%3A").replace("/", "%2F"));
  }

  @Test
  void a_metric_names_no_case_and_nothing_that_a_caller_made_up() {
    Http.send(ask("/v1/referrals/" + CASE).GET());
    Http.send(ask("/v1/referrals/" + CASE + "/history").GET());
    Http.send(HttpRequest.newBuilder(publicUri("/v1/Quuxley")).GET());
    Http.send(HttpRequest.newBuilder(publicUri("/v1/referrals/Quuxley")).GET());

    String told =
        Http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/q/metrics"))
                    .GET())
            .body();

    assertThat(told).contains("uri=\"/v1/referrals/{…}\"", "uri=\"/v1/{…}\"");
    assertThat(told).doesNotContain(CASE, "Quuxley");
  }

  /// And whoever never sends it keeps no connection: [Raw#send] waits for its end.
  @Test
  void a_body_of_any_length_is_refused_with_words() {
    String problem =
        Raw.send(
            "POST /v1/referrals HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n");
    String page =
        Raw.send("POST /triage HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n");

    assertThat(problem).startsWith("HTTP/1.1 413").contains("\"BODY_TOO_LARGE\"");
    assertThat(page).startsWith("HTTP/1.1 413").contains("This is too much at once");
  }

  private URI publicUri(String path) {
    return URI.create(publicUrl.at(path));
  }
}
