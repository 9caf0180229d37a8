package attune.gateway.safety;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.testing.Api;
import attune.gateway.testing.Browser;
import attune.gateway.testing.Browser.Page;
import attune.gateway.testing.Http;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithRealLogIn
class SecurityHeadersTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/problems", "/api-docs", "/static/nothing.css", "/v1/referrals"})
  void every_answer_says_what_a_browser_may_do_with_it(String path) {
    HttpResponse<String> answer = Http.send(HttpRequest.newBuilder(Browser.at(path)).GET());

    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
        .contains("frame-ancestors 'none'", "base-uri 'none'")
        .contains("form-action 'self' " + origin(Browser.issuer()))
        .doesNotContain("unsafe");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Strict-Transport-Security")).as("only over https").isEmpty();
  }

  @Test
  void pages_are_kept_by_nobody_and_hashed_assets_for_ever() {
    Page page = Browser.of("tamsin.trevail").open("/tests/form");
    String script = new Browser().open("/problems").document().select("script[src]").attr("src");

    assertThat(header(page.answer(), "Cache-Control")).isEqualTo("no-store");
    assertThat(header(new Browser().open(script).answer(), "Cache-Control"))
        .isEqualTo("public, max-age=31536000, immutable");
  }

  @Test
  void pages_are_compressed_and_answers_of_services_are_left_as_they_are() {
    HttpResponse<String> page =
        Http.send(Api.anonymously("/problems").header("Accept-Encoding", "gzip").GET());
    HttpResponse<String> answer =
        Http.send(Api.ask("/v1/referrals").header("Accept-Encoding", "gzip").GET());

    assertThat(header(page, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(answer, "Content-Encoding")).isEmpty();
    assertThat(Api.json(answer).getString("uri")).isEqualTo("/v1/referrals");
  }

  private static String origin(String url) {
    return URI.create(url).resolve("/").toString().replaceAll("/$", "");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
