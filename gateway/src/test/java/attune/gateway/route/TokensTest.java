package attune.gateway.route;

import static attune.gateway.testing.Api.anonymously;
import static attune.gateway.testing.Api.json;
import static attune.gateway.testing.Api.problem;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventsourcing.testing.Tokens;
import attune.gateway.testing.Browser;
import attune.gateway.testing.Http;
import attune.gateway.testing.KeycloakAdmin;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithRealLogIn
class TokensTest {

  @Test
  void a_good_token_goes_on_to_the_service_which_checks_it_again() {
    String token = Tokens.of("tamsin.trevail");

    HttpResponse<String> answer = ask("Bearer " + token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).getJsonObject("headers").getJsonArray("authorization"))
        .containsExactly("Bearer " + token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic bW9zYWljOm1vc2FpYw==", "Bearer", "Bearer ", "Token abc"})
  void anything_but_a_bearer_token_is_no_token(String authorization) {
    problem(ask(authorization), 401, "TOKEN_MISSING");
  }

  @Test
  void no_token_is_challenged() {
    HttpResponse<String> answer = Http.send(anonymously("/v1/referrals").GET());

    problem(answer, 401, "TOKEN_MISSING");
    assertThat(challenge(answer)).isEqualTo("Bearer realm=\"attune\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.b.c",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtb3NhaWMifQ.",
        "...",
        "..",
        "W10.W10.x",
        "bnVsbA.bnVsbA.x",
        "MQ.MQ.MQ"
      })
  void what_is_no_token_of_ours_is_refused(String token) {
    refused("Bearer " + token);
  }

  @Test
  void a_forged_signature_is_refused() {
    String token = Tokens.mosaic();
    int signature = token.lastIndexOf('.') + 1;
    char forged = token.charAt(signature) == 'A' ? 'B' : 'A';

    refused("Bearer " + token.substring(0, signature) + forged + token.substring(signature + 1));
  }

  @Test
  void changed_claims_are_refused() {
    String[] parts = Tokens.mosaic().split("\\.", -1);
    JsonObject claims =
        new JsonObject(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    String changed = claims.put("system", "LIQUIDLOGIC").encode();

    refused(
        "Bearer "
            + String.join(
                ".",
                parts[0],
                Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(changed.getBytes(StandardCharsets.UTF_8)),
                parts[2]));
  }

  @Test
  void the_token_of_another_issuer_is_refused() {
    refused("Bearer " + Tokens.admin());
  }

  @Test
  void an_expired_token_is_refused() {
    KeycloakAdmin.of(Browser.issuer()).createClient("short-lived", "secret-of-a-test", 1);
    String token = tokenOf("short-lived", "secret-of-a-test");

    await().atMost(ofSeconds(20)).untilAsserted(() -> refused("Bearer " + token));
  }

  private static String tokenOf(String client, String secret) {
    HttpResponse<String> answer =
        Http.send(
            HttpRequest.newBuilder(URI.create(Browser.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id="
                            + client
                            + "&client_secret="
                            + secret)));
    return json(answer).getString("access_token");
  }

  private static void refused(String authorization) {
    HttpResponse<String> answer = ask(authorization);
    problem(answer, 401, "TOKEN_INVALID");
    assertThat(challenge(answer)).isEqualTo("Bearer realm=\"attune\", error=\"invalid_token\"");
  }

  private static HttpResponse<String> ask(String authorization) {
    return Http.send(anonymously("/v1/referrals").header("Authorization", authorization).GET());
  }

  private static String challenge(HttpResponse<String> answer) {
    return answer.headers().firstValue("WWW-Authenticate").orElse("");
  }
}
