package attune.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.testing.Browser;
import attune.gateway.testing.Browser.Page;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealLogIn
class ProblemPagesTest {

  @Inject Catalogue catalogue;

  @Test
  void every_type_leads_to_its_page_without_log_in() {
    Browser stranger = new Browser();

    assertThat(catalogue.problems())
        .isNotEmpty()
        .allSatisfy(problem -> {
          Page page = stranger.open("/problems/" + problem.slug());
          assertThat(page.status()).isEqualTo(200);
          assertThat(page.heading()).isEqualTo(problem.title());
          assertThat(page.document().text()).contains(problem.code(), problem.meaning());
        });
  }

  @Test
  void the_list_leads_to_all_of_them() {
    Page page = new Browser().open("/problems");

    assertThat(page.document().select("td a").eachAttr("href"))
        .containsExactlyElementsOf(
            catalogue.problems().stream().map(problem -> "/problems/" + problem.slug()).toList());
    assertThat(page.document().text()).contains(catalogue.faults().getFirst().code());
  }

  @Test
  void a_type_that_is_none_is_not_found() {
    Page page = new Browser().open("/problems/no-such-thing");

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.heading()).isEqualTo("Page not found");
  }
}
