package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import attune.gateway.testing.Http;
import attune.gateway.testing.LogLines;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no page of ours sends, and what is just within the limits.
@QuarkusTest
@TestProfile(PagesAlone.class)
class FormEdgesTest {
  static final String ASK = FormPagesTest.CASE + "/ask";
  static final String SECRET = "Quuxley";

  final Reader triage = new Reader("triage");

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "字", "\uD83D\uDE00"})
  void four_thousand_characters_of_any_script_reach_the_service(String character) {
    String question = character.repeat(4000 / character.length());

    Page done = triage.fillIn(ASK, Map.of("question", question));

    assertThat(done.status()).isEqualTo(303);
    assertThat(stub.received()).hasSize(1);
    assertThat(stub.received().getFirst().body()).contains(question);
  }

  @Test
  void too_many_characters_come_back_with_the_words_kept() {
    String question = "é".repeat(20_000);

    Page page = triage.fillIn(ASK, Map.of("question", question));

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.document().select("textarea").text()).isEqualTo(question);
  }

  @Test
  void a_form_that_is_too_long_as_a_whole_is_told_so_with_a_page() {
    Page page = triage.fillIn(ASK, Map.of("question", "a".repeat(300_000)));

    assertThat(page.status()).isEqualTo(413);
    assertThat(page.heading()).isEqualTo("This is too much at once");
    assertThat(page.answer().headers().firstValue("X-Content-Type-Options")).isPresent();
  }

  @Test
  void a_form_of_more_fields_than_any_page_has_is_told_so_with_a_page() {
    HttpResponse<String> answer = post("question=Why" + "&more=words".repeat(3000));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(heading(answer)).isEqualTo("This is too much at once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%", "%1", "%c3%28%"})
  void an_escape_that_means_nothing_is_a_page_and_in_no_log(String escape) {
    try (LogLines log = LogLines.begin()) {
      HttpResponse<String> answer = post("question=" + SECRET + "+secret+" + escape);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(heading(answer)).isEqualTo("This could not be read");
      assertThat(log.text()).doesNotContain(SECRET, "secret");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\r\n2026-11-22 INFO forged", "x y", "é", "x\u0000"})
  void a_key_that_is_none_is_refused_before_anything_is_sent(String key) {
    try (LogLines log = LogLines.begin()) {
      Page page = triage.fillIn(ASK, Map.of("question", "What is missing?", "key", key));

      assertThat(page.status()).isEqualTo(400);
      assertThat(page.heading()).isEqualTo("This could not be read");
      assertThat(stub.received()).isEmpty();
      assertThat(log.text()).doesNotContain("forged");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "garbage", ";", "a/b/c", "text/html;q=x"})
  void an_accept_that_cannot_be_read_counts_for_nothing(String accept) {
    HttpResponse<String> answer = Http.send(request(ASK).header("Accept", accept).GET());

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void a_page_that_is_not_for_this_says_what_it_is_for() {
    HttpResponse<String> answer = Http.send(request(ASK).PUT(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    assertThat(heading(answer)).isEqualTo("This can't be done here");
  }

  private static HttpResponse<String> post(String body) {
    return Http.send(
        request(ASK)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String path) {
    String port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header(AsRole.HEADER, "triage");
  }

  private static String heading(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("h1").text();
  }
}
