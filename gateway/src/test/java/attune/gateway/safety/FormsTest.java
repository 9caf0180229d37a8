package attune.gateway.safety;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.PublicUrl;
import attune.gateway.testing.Browser;
import attune.gateway.testing.Browser.Page;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithRealLogIn
class FormsTest {

  private static final String FORM = "/tests/form";
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  @Inject PublicUrl publicUrl;

  @Test
  void a_form_of_ours_in_the_same_session_goes_through() {
    Browser browser = Browser.of("tamsin.trevail");

    Page page = browser.send(FORM, Map.of("csrf", token(browser), "word", "well"));

    assertThat(page.heading()).isEqualTo("Done well");
  }

  @Test
  void every_page_has_a_token_of_its_own_and_each_is_good() {
    Browser browser = Browser.of("tamsin.trevail");
    String first = token(browser);

    assertThat(token(browser)).isNotEqualTo(first);
    assertThat(browser.send(FORM, Map.of("csrf", first)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b", "00000000000000000000000000000000.", "wrong"})
  void a_wrong_token_is_refused_with_a_page(String token) {
    Browser browser = Browser.of("tamsin.trevail");

    expired(browser.sendFrom(publicUrl.origin(), FORM, Map.of("csrf", token)));
  }

  @Test
  void a_missing_token_is_refused() {
    Browser browser = Browser.of("tamsin.trevail");

    expired(browser.sendFrom(publicUrl.origin(), FORM, Map.of("word", "ill")));
  }

  @Test
  void the_token_of_another_session_is_refused() {
    String of_another = token(Browser.of("tamsin.trevail"));
    Browser browser = Browser.of("tamsin.trevail");

    expired(browser.sendFrom(publicUrl.origin(), FORM, Map.of("csrf", of_another)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1"})
  void a_form_of_another_site_is_refused_even_with_the_token(String origin) {
    Browser browser = Browser.of("tamsin.trevail");

    expired(browser.sendFrom(origin, FORM, Map.of("csrf", token(browser))));
  }

  @Test
  void a_body_that_is_no_form_is_refused() {
    Browser browser = Browser.of("tamsin.trevail");

    HttpResponse<String> answer =
        browser.once(
            HttpRequest.newBuilder(Browser.at(FORM))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("csrf=" + token(browser))));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void a_form_without_a_session_leads_to_log_in_and_does_nothing() {
    HttpResponse<String> answer =
        new Browser().sendFrom(publicUrl.origin(), FORM, Map.of("word", "ill"));

    assertThat(answer.statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void every_form_of_every_template_that_posts_has_the_token(Path template) throws IOException {
    assertThat(Jsoup.parse(Files.readString(template)).select("form[method=post]"))
        .allSatisfy(
            form -> assertThat(form.html()).containsAnyOf("{inject:csrf.token}", "{#hidden"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void no_template_has_anything_inline(Path template) throws IOException {
    var html = Jsoup.parse(Files.readString(template));

    assertThat(html.select("script:not([src]), style, [style], [onclick], [onload], [onsubmit]"))
        .isEmpty();
  }

  static Stream<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
    }
  }

  private static String token(Browser browser) {
    return browser.open(FORM).document().select("input[name=csrf]").attr("value");
  }

  private static void expired(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("This form has expired");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
  }
}
