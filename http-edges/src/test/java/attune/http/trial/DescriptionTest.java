package attune.http.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
final class DescriptionTest {

  @TestHTTPResource(value = "/", management = true)
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI management;

  @Test
  void says_of_a_command_what_every_command_has() {
    JsonPath sip = operation("/v1/teas/{id}/sips", "post");

    assertThat(sip.getList("security")).isNotEmpty();
    assertThat(sip.<String>getList("parameters.name"))
        .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
    assertThat(sip.<String, Object>getMap("responses"))
        .containsKeys("400", "401", "403", "404", "406", "409", "411", "412", "413", "415")
        .containsKeys("422", "428", "500", "503");
    assertThat(examples(sip, 428)).containsOnlyKeys("IF_MATCH_MISSING");
  }

  @Test
  void says_what_the_domain_refuses() {
    assertThat(examples(operation("/v1/teas/{id}/sips", "post"), 504))
        .containsOnlyKeys("SERVICE_TOO_SLOW");
  }

  @Test
  void says_that_an_answer_has_a_tag_where_there_is_a_version() {
    String headers = "responses.'200'.headers";

    assertThat(operation("/v1/teas/{id}/sips", "post").<String, Object>getMap(headers))
        .containsKeys("ETag", "Idempotency-Replayed");
    assertThat(operation("/v1/teas", "post").<String, Object>getMap(headers))
        .containsKey("Idempotency-Replayed")
        .doesNotContainKey("ETag");
  }

  @Test
  void does_not_ask_readers_for_a_key() {
    assertThat(operation("/v1/teas", "get").<String>getList("parameters.name"))
        .containsExactlyInAnyOrder("asOf", "cursor", "kind", "limit");
  }

  private static Map<String, Object> examples(JsonPath operation, int status) {
    return operation.getMap(
        "responses.'%d'.content.'application/problem+json'.examples".formatted(status));
  }

  private JsonPath operation(String path, String method) {
    return given()
        .queryParam("format", "JSON")
        .get(management.resolve("/q/openapi"))
        .jsonPath()
        .setRootPath("paths.'" + path + "'." + method);
  }
}
