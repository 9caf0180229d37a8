package attune.http.trial;

import static org.assertj.core.api.Assertions.assertThat;

import attune.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bodies that nobody sends by accident.
@QuarkusTest
@QuarkusTestResource(Tokens.class)
final class OddBodyTest {

  private static final String REST =
      """
      "kind": "BLACK", "picked": "2026-04-01", "guests": [{"name": "Ann"}]}\
      """;

  @Test
  void a_number_that_is_far_too_long_is_malformed() {
    malformed(brew("{\"grams\": " + "9".repeat(2000) + ", \"name\": \"Assam\", " + REST));
    malformed(brew("{\"name\": \"Assam\", \"price\": 1." + "9".repeat(2000) + ", " + REST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e-999999999", "1e400"})
  void a_number_of_any_size_is_no_failure_of_ours(String number) {
    for (String member : List.of("price", "grams", "minutes", "sugar")) {
      Response answer = brew("{\"" + member + "\": " + number + ", \"name\": \"Assam\", " + REST);

      assertThat(answer.statusCode()).as(member).isIn(200, 400);
    }
  }

  @Test
  void a_name_that_is_far_too_long_is_malformed() {
    malformed(brew("{\"" + "a".repeat(60_000) + "\": 1, \"name\": \"Assam\", " + REST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "ISO-8859-1"})
  void anything_but_utf_8_is_malformed(String charset) {
    byte[] body = ("{\"name\": \"Ässäm\", " + REST).getBytes(Charset.forName(charset));

    malformed(brew(body));
  }

  @Test
  void a_byte_order_mark_is_malformed() {
    malformed(brew("\uFEFF{\"name\": \"Assam\", " + REST));
  }

  @Test
  void a_name_that_nobody_knows_is_never_repeated() {
    String lowenna = "{\"Lowenna\": \"a\\u0000\", \"Lowenna\": 1}";

    Response answer =
        brew(
            "{\"Lowenna\": 1, \"Lowenna\": 2, \"name\": \"A\", \"name\": \"B\", \"kind\":"
                + " \"BLACK\", \"picked\": \"soon\", \"guests\": [{\"name\": \"Ann\", \"x\": "
                + lowenna
                + "}]}");

    assertThat(answer.asString()).doesNotContain("Lowenna");
    assertThat(faults(answer))
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly(
            " DUPLICATE_MEMBER",
            "/guests/0 BAD_CHARACTER",
            "/guests/0 DUPLICATE_MEMBER",
            "/name DUPLICATE_MEMBER",
            "/picked BAD_DATE");
  }

  @Test
  void a_depth_that_nobody_asked_for_is_told_without_its_names() {
    Response answer = brew("{\"Lowenna\": " + "[".repeat(300) + "]".repeat(300) + "}");

    assertThat(faults(answer)).extracting(Fault::pointer).containsExactly("");
    assertThat(answer.asString()).doesNotContain("Lowenna");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u00a0", "\u3164", "\u2060 \ufe0f", "\u00ad\t", "\u200e"})
  void a_name_of_which_nothing_can_be_seen_is_missing(String nothing) {
    assertThat(faults(brew("{\"name\": \"" + nothing.replace("\t", "\\t") + "\", " + REST)))
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly("/name MISSING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u202a", "\u202e", "\u2066", "\u2069", "\ufffd", "\uffff", "\ufffe", "\ufdd0"})
  void what_turns_text_or_stands_for_nothing_is_refused(String character) {
    assertThat(faults(brew("{\"name\": \"As" + character + "sam\", " + REST)))
        .extracting(fault -> fault.pointer() + " " + fault.code())
        .containsExactly("/name BAD_CHARACTER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Seán Ó Sé", "نام‌ها", "Zoë 👩‍🍼", "O’Shea"})
  void names_as_people_have_them_are_read(String name) {
    assertThat(brew("{\"name\": \"" + name + "\", " + REST).statusCode()).isEqualTo(200);
  }

  private static Response brew(Object body) {
    return Asking.drinker()
        .header("Idempotency-Key", "k-1")
        .header("Content-Type", "application/json")
        .body(body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) body)
        .post("/v1/teas");
  }

  private static void malformed(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.<String>path("code")).isEqualTo("MALFORMED_JSON");
  }

  private static List<Fault> faults(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.<String>path("code")).isEqualTo("INVALID_BODY");
    return answer.jsonPath().getList("errors", Fault.class);
  }
}
