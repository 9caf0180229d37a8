package attune.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.testing.Browser;
import attune.gateway.testing.Browser.Page;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithRealLogIn
class ErrorPagesTest {

  @ParameterizedTest
  @CsvSource({
    "/nothing, 404, Page not found",
    "/tests/nothing, 404, Page not found",
    "/static/nothing.css, 404, Page not found",
    "/tests/nobody, 403, This page is not for your role",
    "/tests/fails/broken, 500, Something went wrong",
    "/tests/fails/503, 503, Part of Attune is not available just now",
    "/tests/fails/504, 503, Part of Attune is not available just now",
    "/tests/fails/403, 403, This page is not for your role"
  })
  void says_in_plain_words_what_is_the_matter(String path, int status, String heading) {
    Page page = Browser.of("austell.allen").open(path);

    assertThat(page.status()).isEqualTo(status);
    assertThat(page.heading()).isEqualTo(heading);
    assertThat(page.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.answer().body()).doesNotContain("secret words", "Exception", "attune.gateway");
  }
}
