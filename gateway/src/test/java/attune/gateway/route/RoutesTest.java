package attune.gateway.route;

import static attune.gateway.testing.Api.anonymously;
import static attune.gateway.testing.Api.ask;
import static attune.gateway.testing.Api.json;
import static attune.gateway.testing.Api.problem;
import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.PublicUrl;
import attune.gateway.testing.Http;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithRealLogIn
class RoutesTest {

  private static final String CORRELATION = "f7c1a1d2-0001";
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @Inject PublicUrl publicUrl;

  @Nested
  class a_request_of_a_known_prefix {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/v1/referrals",
          "/v1/referrals/0199a0a0-0000-7000-8000-00000000000a?asOf=2026-11-22T10:00:00Z",
          "/v1/triage-inbox?limit=5",
          "/v1/waiting-list",
          "/v1/referral-parked-messages/redeliveries",
          "/v1/consent-registers/0199a0a0-0000-7000-8000-00000000000a/withdrawals",
          "/v1/consent-decisions",
          "/v1/consent-worklists/birthdays?limit=5"
        })
    void goes_to_its_service_as_it_is(String path) {
      HttpResponse<String> answer = Http.send(ask(path).GET());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(json(answer).getString("uri")).isEqualTo(path);
    }

    @Test
    void takes_its_body_along() {
      HttpResponse<String> answer =
          Http.send(
              ask("/v1/referrals")
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "k-1")
                  .POST(BodyPublishers.ofString("{\"a\":\"ö\"}")));

      assertThat(json(answer).getString("method")).isEqualTo("POST");
      assertThat(json(answer).getString("body")).isEqualTo("{\"a\":\"ö\"}");
      assertThat(header(answer, "idempotency-key")).containsExactly("k-1");
      assertThat(header(answer, "authorization")).hasSize(1);
    }

    /// Java's own client asks so with every first request of a connection.
    @Test
    void is_answered_in_http_1_when_it_asks_for_http_2_in_clear_text() throws Exception {
      try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
        HttpResponse<String> answer =
            client.send(
                ask("/v1/referrals")
                    .timeout(Duration.ofSeconds(20))
                    .POST(BodyPublishers.ofString("{}"))
                    .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
      }
    }

    @Test
    void gets_the_services_answer_untouched_whatever_it_says() {
      HttpResponse<String> answer = Http.send(ask("/v1/referrals?answer=409").GET());

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void takes_the_callers_correlation_along_or_a_new_one() {
      HttpResponse<String> known =
          Http.send(
              ask("/v1/referrals")
                  .header("X-Correlation-Id", CORRELATION)
                  .header("traceparent", TRACE)
                  .GET());
      HttpResponse<String> unknown = Http.send(ask("/v1/referrals").GET());

      assertThat(header(known, "x-correlation-id")).containsExactly(CORRELATION);
      assertThat(header(known, "traceparent")).containsExactly(TRACE);
      assertThat(header(unknown, "x-correlation-id").getString(0)).hasSize(32);
      assertThat(header(unknown, "traceparent").getString(0)).hasSize(55);
    }

    @Test
    void cannot_say_anything_about_where_it_comes_from() {
      HttpResponse<String> answer =
          Http.send(
              ask("/v1/referrals")
                  .header("X-Forwarded-For", "10.0.0.1")
                  .header("X-Forwarded-Host", "evil.example")
                  .header("X-Forwarded-Proto", "gopher")
                  .header("X-Forwarded-Prefix", "/evil")
                  .header("X-Real-IP", "10.0.0.1")
                  .header("Forwarded", "for=10.0.0.1")
                  .header("Cookie", "q_session=stolen")
                  .GET());

      assertThat(header(answer, "x-forwarded-for")).containsExactly("127.0.0.1");
      assertThat(header(answer, "x-forwarded-host")).containsExactly(publicUrl.authority());
      assertThat(header(answer, "x-forwarded-proto")).containsExactly("http");
      assertThat(json(answer).getJsonObject("headers").fieldNames())
          .doesNotContain("x-forwarded-prefix", "x-real-ip", "forwarded", "cookie");
    }
  }

  @Nested
  class a_path_that_nobody_has {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/v1",
          "/v1/",
          "/v1/nothing",
          "/v1/referralsx",
          "/v1/referrals//x",
          "/v1/nothing/../referrals",
          "/v1/%72eferrals",
          "/v1/referrals/%2e%2e/secrets"
        })
    void is_not_found(String path) {
      problem(Http.send(ask(path).GET()), 404, "NOT_FOUND");
    }

    @Test
    void is_not_even_told_to_strangers() {
      problem(Http.send(anonymously("/v1/nothing").GET()), 401, "TOKEN_MISSING");
    }
  }

  @Nested
  class a_body {

    @Test
    void up_to_the_limit_goes_through() {
      HttpResponse<String> answer =
          Http.send(ask("/v1/referrals").POST(BodyPublishers.ofString("a".repeat(1_048_576))));

      assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_048_577, 10_485_760})
    void over_the_limit_is_refused_with_the_limit(int bytes) {
      HttpResponse<String> answer =
          Http.send(ask("/v1/referrals").POST(BodyPublishers.ofByteArray(new byte[bytes])));

      assertThat(problem(answer, 413, "BODY_TOO_LARGE").getInteger("limit")).isEqualTo(1_048_576);
    }

    @Test
    void over_the_limit_is_refused_before_it_is_sent_to_whoever_asks_first() {
      HttpResponse<String> answer =
          Http.send(
              ask("/v1/referrals")
                  .expectContinue(true)
                  .POST(BodyPublishers.ofByteArray(new byte[1_048_577])));

      problem(answer, 413, "BODY_TOO_LARGE");
    }

    @Test
    void is_asked_for_when_the_caller_waits_to_be_asked() {
      HttpResponse<String> answer =
          Http.send(ask("/v1/referrals").expectContinue(true).POST(BodyPublishers.ofString("{}")));

      assertThat(json(answer).getString("body")).isEqualTo("{}");
    }

    @Test
    void in_chunks_is_refused() {
      HttpResponse<String> answer =
          Http.send(
              ask("/v1/referrals")
                  .POST(
                      BodyPublishers.ofInputStream(
                          () -> new ByteArrayInputStream(new byte[] {'{', '}'}))));

      problem(answer, 411, "LENGTH_REQUIRED");
    }
  }

  private static JsonArray header(HttpResponse<String> answer, String name) {
    JsonObject headers = json(answer).getJsonObject("headers");
    return headers.getJsonArray(name, new JsonArray());
  }
}
