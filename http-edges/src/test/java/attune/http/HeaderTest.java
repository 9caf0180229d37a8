package attune.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeaderTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @Nested
  class an_idempotency_key {

    @Test
    void is_the_same_quoted_and_bare() {
      assertThat(IdempotencyKey.parse("\"a-1\"")).isEqualTo(IdempotencyKey.parse(" a-1 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"\"", "a b", "a\"b", "ä"})
    void has_only_plain_characters(String header) {
      assertThatThrownBy(() -> IdempotencyKey.parse(header)).hasMessage("IDEMPOTENCY_KEY_INVALID");
    }
  }

  @Nested
  class if_match {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "3",
          "*",
          "W/\"3\"",
          "\"03\"",
          "\"x\"",
          "\"1\", \"2\"",
          "\"-1\"",
          "\"9999999999999999999\""
        })
    void is_one_strong_tag(String header) {
      assertThatThrownBy(() -> IfMatch.parse(header)).hasMessage("IF_MATCH_INVALID");
    }

    @Test
    void reads_what_etag_writes() {
      assertThat(IfMatch.parse(IfMatch.etag(7))).isEqualTo(new IfMatch(7));
    }
  }

  @Nested
  class as_of {

    @Test
    void may_be_now_but_not_later() {
      assertThat(AsOf.parse("2026-11-22T13:00:00+01:00", NOON)).isEqualTo(new AsOf(NOON.instant()));
      assertThatThrownBy(() -> AsOf.parse("2026-11-22T12:00:00.000001Z", NOON))
          .hasMessage("INVALID_PARAMETER");
    }
  }

  @Nested
  class a_cursor {

    @Test
    void reads_what_it_wrote() {
      Cursor cursor = Cursor.after("2026-11-22T12:00:00Z", "", "ä/b");

      assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
      assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }
  }

  @Nested
  class a_page {

    @Test
    void goes_on_while_there_is_more() {
      Page<String> page = Page.of(List.of("a", "b", "c"), new Limit(2), Cursor::after);

      assertThat(page.items()).containsExactly("a", "b");
      assertThat(page.page().next()).isEqualTo(Cursor.after("b").text());
      assertThat(Page.of(List.of("a", "b"), new Limit(2), Cursor::after).page().next()).isNull();
    }
  }

  @Nested
  class correlation {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void is_what_the_client_says() {
      assertThat(Correlation.parse("batch-7", TRACE)).isEqualTo(new Correlation("batch-7", TRACE));
    }

    @Test
    void is_the_trace_where_the_client_says_nothing() {
      assertThat(Correlation.parse(null, TRACE).id()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "Lowenna Pascoe", "00-00000000000000000000000000000000-b7ad6b7169203331-01"})
    void is_made_anew_where_it_is_not_of_its_form(String nonsense) {
      Correlation made = Correlation.parse(nonsense, nonsense);

      assertThat(made.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
      assertThat(made.id()).isEqualTo(nonsense.startsWith("00") ? nonsense : made.traceId());
    }
  }
}
