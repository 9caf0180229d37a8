package attune.http.trial;

import static org.assertj.core.api.Assertions.assertThat;

import attune.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
final class BodyTest {

  private static final String GOOD =
      """
      {"name": "Assam", "kind": "BLACK", "picked": "2026-04-01", "guests": [{"name": "Lowenna"}]}\
      """;

  @Nested
  class a_good_body {

    @Test
    void is_read() {
      assertThat(Asking.brew(GOOD).<Integer>path("guests")).isEqualTo(1);
    }

    @Test
    void may_have_members_that_nobody_knows() {
      assertThat(Asking.brew(with("\"sugar\": {\"lumps\": 2}")).statusCode()).isEqualTo(200);
    }

    @Test
    void has_the_same_fingerprint_however_it_is_written() {
      String otherwise =
          """
          {"guests":[{"name":"Lowenna"}],  "picked":"2026-04-01", "kind":"BLACK", "name":"\\u0041ssam"}\
          """;

      assertThat(fingerprint(Asking.brew(otherwise))).isEqualTo(fingerprint(Asking.brew(GOOD)));
    }

    @Test
    void has_another_fingerprint_when_it_says_something_else() {
      assertThat(fingerprint(Asking.brew(with("\"milk\": true"))))
          .isNotEqualTo(fingerprint(Asking.brew(GOOD)));
    }

    private static String fingerprint(Response answer) {
      return answer.path("fingerprint");
    }
  }

  @Nested
  class a_bad_body {

    private int before;

    @BeforeEach
    void count() {
      before = TeaResource.BREWED.get();
    }

    @AfterEach
    void nothing_was_done() {
      assertThat(TeaResource.BREWED.get()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "{",
          "{\"name\": \"Ass",
          "[]",
          "\"tea\"",
          "null",
          "{} {}",
          "{'name': 1}",
          "nul"
        })
    void that_is_not_a_json_object_is_malformed(String body) {
      Response answer = Asking.brew(body);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.<String>path("code")).isEqualTo("MALFORMED_JSON");
      assertThat(answer.<String>path("detail")).startsWith("The body ").contains("line");
    }

    @Test
    void is_told_all_its_faults_at_once() {
      String body =
          """
          {"kind": "Lowenna", "picked": "2026-02-30", "brewed": "yesterday", "pot": "Lowenna",
           "milk": "Lowenna", "minutes": 7, "grams": 101, "price": "dear",
           "guests": [{"name": 5, "likes": ["GREEN", "RED", 3]}, "Lowenna", {"name": " "}]}\
          """;

      Response answer = Asking.brew(body);

      assertThat(faults(answer))
          .containsExactly(
              new Fault("/brewed", "BAD_TIME", "is not an instant such as 2026-11-22T13:58:07Z"),
              new Fault("/grams", "OUT_OF_RANGE", "is more than 100"),
              new Fault("/guests/0/likes/1", "UNKNOWN_CODE", "is not one of GREEN, BLACK"),
              new Fault("/guests/0/likes/2", "UNKNOWN_CODE", "is not one of GREEN, BLACK"),
              new Fault("/guests/0/name", "WRONG_TYPE", "should be text"),
              new Fault("/guests/1", "WRONG_TYPE", "should be an object"),
              new Fault("/guests/2/name", "MISSING", "has to be there, and not be empty"),
              new Fault("/kind", "UNKNOWN_CODE", "is not one of GREEN, BLACK"),
              new Fault("/milk", "WRONG_TYPE", "should be true or false"),
              new Fault("/minutes", "NOT_ROUND", "is not a round number"),
              new Fault("/name", "MISSING", "has to be there, and not be empty"),
              new Fault("/picked", "BAD_DATE", "is not a date such as 2026-11-22"),
              new Fault("/pot", "BAD_ID", "is not a UUID"),
              new Fault("/price", "WRONG_TYPE", "should be a number"));
      assertThat(answer.asString()).doesNotContain("Lowenna");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"picked\": 20260401",
          "\"picked\": [2026, 4, 1]",
          "\"picked\": \"\"",
          "\"picked\": {}",
          "\"milk\": 1",
          "\"milk\": \"\"",
          "\"minutes\": 1.5",
          "\"minutes\": \"10\"",
          "\"minutes\": true",
          "\"minutes\": 99999999999",
          "\"grams\": \"\"",
          "\"name\": true",
          "\"name\": {}",
          "\"name\": []",
          "\"kind\": 0",
          "\"kind\": \"0\"",
          "\"kind\": \"\"",
          "\"kind\": \"green\"",
          "\"guests\": {}",
          "\"guests\": \"\"",
          "\"guests\": 1",
          "\"pot\": \"0-0-0-0-0\"",
          "\"pot\": 5",
          "\"guests\": [[]]",
          "\"guests\": [null]",
          "\"guests\": []",
          "\"brewed\": 1793000000",
          "\"price\": \"1\""
        })
    void is_never_bent_into_shape(String member) {
      List<Fault> faults = faults(Asking.brew(instead(member)));

      assertThat(faults).hasSize(1);
      assertThat(faults.getFirst().pointer())
          .startsWith("/" + member.substring(1, member.indexOf(':') - 1));
    }

    @Test
    void with_a_member_twice_is_refused() {
      assertThat(faults(Asking.brew(with("\"name\": \"Darjeeling\""))))
          .containsExactly(new Fault("/name", "DUPLICATE_MEMBER", "is there more than once"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\ud800", "\u007f"})
    void with_a_character_that_cannot_be_kept_is_refused(String character) {
      assertThat(faults(Asking.brew(instead("\"name\": \"As" + character + "sam\""))))
          .containsExactly(
              new Fault("/name", "BAD_CHARACTER", "has a character that can't be kept"));
    }

    @Test
    void with_text_that_is_too_long_is_refused() {
      assertThat(faults(Asking.brew(instead("\"name\": \"" + "A".repeat(21) + "\""))))
          .containsExactly(new Fault("/name", "TOO_LONG", "has more than 20 characters"));
    }

    @Test
    void that_is_nested_too_deep_is_refused() {
      Response answer = Asking.brew("{\"a\": " + "[".repeat(300) + "]".repeat(300) + "}");

      assertThat(faults(answer)).hasSize(1);
      assertThat(faults(answer).getFirst().code()).isEqualTo("TOO_DEEP");
    }
  }

  private static String with(String member) {
    return GOOD.substring(0, GOOD.length() - 1) + ", " + member + "}";
  }

  /// The good body, with another value for one of its members.
  private static String instead(String member) {
    String name = member.substring(0, member.indexOf(':'));
    return with(member).replaceFirst(name + ": (\"[^\"]*\"|\\[[^]]*]), ", "");
  }

  private static List<Fault> faults(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.<String>path("code")).isEqualTo("INVALID_BODY");
    return answer.jsonPath().getList("errors", Fault.class);
  }
}
