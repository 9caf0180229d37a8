package attune.http.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import attune.http.Caller;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
final class TokenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/teas", "/v1/teas/forgotten", "/v1/nowhere", "/", "/q/health", "/info"})
  void without_a_token_every_address_is_closed(String path) {
    Response answer = given().get(path);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"attune\"");
    assertThat(answer.path("code").toString()).isEqualTo("TOKEN_MISSING");
  }

  static Stream<String> false_tokens() {
    return Stream.of(
        Tokens.expired(),
        Tokens.forged(),
        Tokens.forAnotherService(),
        Tokens.ofAnotherIssuer(),
        "not.a.token",
        "...",
        "..",
        "W10.W10.x",
        "bnVsbA.bnVsbA.x",
        "MQ.MQ.MQ",
        "\u00e9.a.b");
  }

  @ParameterizedTest
  @MethodSource("false_tokens")
  void a_false_token_is_refused_with_a_challenge(String token) {
    Response answer = given().auth().oauth2(token).get("/v1/teas");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"attune\", error=\"invalid_token\"");
    assertThat(answer.path("code").toString()).isEqualTo("TOKEN_INVALID");
    assertThat(answer.path("type").toString())
        .isEqualTo("http://localhost:8080/problems/token-invalid");
  }

  @Test
  void another_role_is_forbidden() {
    Response answer = given().auth().oauth2(Tokens.withRole("washer")).get("/v1/teas");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.path("code").toString()).isEqualTo("FORBIDDEN");
  }

  @Test
  void an_endpoint_that_names_no_role_is_closed_to_all() {
    assertThat(Asking.drinker().get("/v1/teas/forgotten").statusCode()).isEqualTo(403);
  }

  @Test
  void a_good_token_says_who_asks() {
    assertThat(Asking.drinker().get("/v1/teas/me").as(Caller.class))
        .isEqualTo(
            new Caller(
                "00000000-0000-4000-8000-000000000001",
                "mosaic",
                Set.of("drinker"),
                Optional.of("MOSAIC")));
  }
}
