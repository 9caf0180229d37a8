package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A form that is sent while a service, or what it needs, is away.
@QuarkusTest
@TestProfile(PagesAlone.class)
class AwayTest {
  private static final String REALLOCATE = EveryForm.ALLOCATED + "/reallocate";
  private static final Map<String, String> WORDS =
      Map.of("practitionerId", EveryForm.JENNA, "why", "Piran is away");

  final Reader manager = new Reader("service-manager");

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "503 | STAFF_UNREACHABLE | It can’t be checked just now who works here",
        "503 | BUSY | This can’t be done just now",
        "429 | TOO_MANY_REQUESTS | This can’t be done just now"
      })
  void comes_back_with_the_words_and_the_reason(int status, String code, String reason) {
    stub.tell(
        "/v1/referrals/" + Stub.ALLOCATED + "/reallocations",
        status,
        "{\"code\":\"" + code + "\"}");
    Page form = manager.open(REALLOCATE);

    Page page = manager.send(REALLOCATE, form, WORDS);

    assertThat(page.status()).isEqualTo(503);
    assertThat(page.answer().headers().firstValue("Retry-After")).hasValue("5");
    assertThat(page.errors()).singleElement().asString().startsWith(reason);
    assertThat(page.field("Why?").text()).isEqualTo("Piran is away");
    assertThat(page.document().select("input[name=key]").val())
        .isEqualTo(form.document().select("input[name=key]").val());
  }

  @Test
  void is_kept_where_not_even_the_case_can_be_read() {
    Page form = manager.open(REALLOCATE);
    stub.tell("/v1/referrals/" + Stub.ALLOCATED, 503, "{\"code\":\"BUSY\"}");

    Page away = manager.send(REALLOCATE, form, WORDS);

    assertThat(away.status()).isEqualTo(503);
    assertThat(away.answer().headers().firstValue("Retry-After")).hasValue("5");
    assertThat(away.text()).contains("What you wrote is kept");
    assertThat(away.link("Open the form again")).isEqualTo(REALLOCATE);
    stub.reset();
    Page again = manager.openWith(REALLOCATE, away.cookies());
    assertThat(again.field("Why?").text()).isEqualTo("Piran is away");
    assertThat(again.text()).contains("Attune was not there when you sent this");
  }

  @Test
  void is_kept_no_longer_once_it_was_sent_after_all() {
    Page form = manager.open(REALLOCATE);
    stub.tell("/v1/referrals/" + Stub.ALLOCATED, 503, "{\"code\":\"BUSY\"}");
    Page away = manager.send(REALLOCATE, form, WORDS);
    stub.reset();

    Page done = manager.sendWith(REALLOCATE, form, WORDS, away.cookies());

    assertThat(done.status()).isEqualTo(303);
    assertThat(done.cookies()).containsPattern("attune_kept_0=(;|$)");
  }

  @Test
  void says_nothing_of_words_where_there_were_none() {
    stub.tell("/v1/referrals/" + Stub.ALLOCATED, 503, "{\"code\":\"BUSY\"}");

    Page away = manager.open(REALLOCATE);

    assertThat(away.status()).isEqualTo(503);
    assertThat(away.text()).doesNotContain("What you wrote is kept");
    assertThat(away.cookies()).doesNotContain("attune_kept");
  }
}
