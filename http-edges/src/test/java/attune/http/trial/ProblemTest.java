package attune.http.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
final class ProblemTest {

  @ParameterizedTest
  @ValueSource(strings = {"/v1/nowhere", "/", "/v1/teas/../cups", "/v1/teas/not-a-uuid/sips/1"})
  void an_unknown_address_is_not_found(String path) {
    is(404, "NOT_FOUND", Asking.drinker().get(path));
  }

  @Test
  void an_id_that_is_none_is_not_found() {
    is(404, "NOT_FOUND", sip("not-a-uuid", "\"1\""));
  }

  @Test
  void another_method_is_not_allowed() {
    Response answer = Asking.drinker().delete("/v1/teas");

    is(405, "METHOD_NOT_ALLOWED", answer);
  }

  @Test
  void an_answer_that_we_cannot_write_is_not_acceptable() {
    is(406, "NOT_ACCEPTABLE", Asking.drinker().accept("text/csv").get("/v1/teas/me"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml"})
  void a_body_that_is_not_json_is_unsupported(String type) {
    Response answer = Asking.drinker().contentType(type).body("name=Assam").post("/v1/teas");

    is(415, "UNSUPPORTED_MEDIA_TYPE", answer);
  }

  @Test
  void a_failure_tells_nothing_of_itself() {
    Response answer = Asking.drinker().get("/v1/teas/spilled");

    is(500, "UNEXPECTED", answer);
    assertThat(answer.asString()).doesNotContain("Lowenna").doesNotContain("Exception");
  }

  @Test
  void a_problem_has_all_that_the_standard_and_we_ask_for() {
    Response answer =
        Asking.drinker()
            .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .header("X-Correlation-Id", "batch-7")
            .get("/v1/teas/taken");

    is(412, "STALE", answer);
    assertThat(answer.header("X-Correlation-Id")).isEqualTo("batch-7");
    assertThat(answer.asString())
        .isEqualTo(
            """
            {"type":"http://localhost:8080/problems/stale",\
            "title":"It is not at the version you have seen","status":412,\
            "detail":"Drunk by another.","instance":"/v1/teas/taken","code":"STALE",\
            "version":4,"traceId":"0af7651916cd43dd8448eb211c80319c"}\
            """);
  }

  @Test
  void a_command_needs_a_key() {
    is(400, "IDEMPOTENCY_KEY_MISSING", keyed(""));
    is(400, "IDEMPOTENCY_KEY_INVALID", keyed("k".repeat(129)));
    assertThat(keyed("\"k-1\"").<String>path("key")).isEqualTo("k-1");
  }

  @Test
  void a_command_on_something_says_what_it_has_seen() {
    String id = "00000000-0000-4000-8000-000000000001";
    is(428, "IF_MATCH_MISSING", sip(id, ""));
    is(400, "IF_MATCH_INVALID", sip(id, "*"));
    is(400, "IF_MATCH_INVALID", sip(id, "W/\"3\""));
    assertThat(sip(id, "\"3\"").asString()).isEqualTo("3");
  }

  @ParameterizedTest
  @CsvSource({
    "asOf=2126-01-01T00:00:00Z",
    "asOf=yesterday",
    "asOf=2026-11-22",
    "limit=0",
    "limit=201",
    "limit=ten",
    "limit=",
    "limit=99999999999",
    "asOf=",
    "limit=5&limit=5",
    "cursor=%C3%A4"
  })
  void a_bad_parameter_is_named(String query) {
    Response answer = Asking.drinker().get("/v1/teas?" + query);

    is(400, "INVALID_PARAMETER", answer);
    assertThat(answer.<String>path("errors[0].pointer"))
        .isEqualTo(query.substring(0, query.indexOf('=')));
  }

  @Test
  void a_list_behind_nothing_is_the_list_from_its_beginning() {
    assertThat(Asking.drinker().get("/v1/teas?cursor=").statusCode()).isEqualTo(200);
  }

  @Test
  void all_bad_parameters_are_named_at_once_each_for_what_it_is() {
    Response answer = Asking.drinker().get("/v1/teas?limit=0&kind=OOLONG&cursor=%21&asOf=now");

    is(400, "INVALID_PARAMETER", answer);
    assertThat(answer.<String>path("errors.code.join(' ')"))
        .isEqualTo("BAD_TIME INVALID UNKNOWN_CODE OUT_OF_RANGE");
    assertThat(Asking.drinker().get("/v1/teas?limit=ten").<String>path("errors[0].code"))
        .isEqualTo("WRONG_TYPE");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, pots, refills",
    "PUT, pots, refills",
    "GET, teas, sips",
    "DELETE, teas, sips",
    "DELETE, pots, colour"
  })
  void another_method_on_a_part_of_a_thing_is_not_allowed(
      String method, String thing, String part) {
    Response answer =
        Asking.drinker()
            .request(
                method, "/v1/%s/00000000-0000-4000-8000-000000000001/%s".formatted(thing, part));

    is(405, "METHOD_NOT_ALLOWED", answer);
    assertThat(answer.header("Allow")).contains(part.equals("colour") ? "GET" : "POST");
  }

  @Test
  void good_parameters_are_read() {
    assertThat(
            Asking.drinker()
                .get("/v1/teas?asOf=2026-01-01T00:00:00Z&limit=200&cursor=YQ")
                .asString())
        .isEqualTo("AsOf[instant=2026-01-01T00:00:00Z] Cursor[values=[a]] Limit[value=200]");
    assertThat(Asking.drinker().get("/v1/teas").asString()).isEqualTo("null null Limit[value=50]");
  }

  private static Response keyed(String key) {
    return Asking.drinker()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(
            """
            {"name": "Assam", "kind": "BLACK", "picked": "2026-04-01", "guests": [{"name": "Ann"}]}\
            """)
        .post("/v1/teas");
  }

  private static Response sip(String id, String match) {
    return Asking.drinker()
        .header("If-Match", match)
        .contentType("application/json")
        .body("{}")
        .post("/v1/teas/" + id + "/sips");
  }

  private static void is(int status, String code, Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.<String>path("code")).isEqualTo(code);
  }
}
