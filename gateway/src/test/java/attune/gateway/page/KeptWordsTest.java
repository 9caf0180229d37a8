package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people wrote into a form in a session that had ended.
@QuarkusTest
@TestProfile(PagesAlone.class)
class KeptWordsTest {
  private static final String CLOSE = EveryForm.ALLOCATED + "/close";
  private static final Map<String, String> NOTE = Map.of("note", "They enjoy each other.");

  final Reader signedOut = new Reader("");

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @ParameterizedTest
  @MethodSource(EveryFormTest.ALL)
  void are_there_again_on_every_form_after_the_log_in(AForm form) {
    Reader writer = new Reader(form.role());

    Page sent = signedOut.sendFromHere(form.path(), writer.open(form.path()), form.good());

    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.answer().headers().firstValue("Location").orElse("")).endsWith(form.path());
    assertThat(stub.received()).isEmpty();
    Page again = writer.openWith(form.path(), sent.cookies());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).contains("You were signed out while you were writing");
    assertThat(form.good())
        .allSatisfy((name, value) -> assertThat(answer(again, name)).isEqualTo(value));
  }

  @Test
  void are_sealed_and_for_that_page_alone() {
    Reader morwenna = new Reader("service-manager");

    Page sent = signedOut.sendFromHere(CLOSE, morwenna.open(CLOSE), NOTE);

    assertThat(sent.answer().headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .startsWith("attune_kept_0=")
                .contains("HTTPOnly", "SameSite=Lax", "Path=" + CLOSE)
                .doesNotContain("enjoy"));
    assertThat(morwenna.openWith(EveryForm.ALLOCATED + "/withdraw", sent.cookies()).text())
        .doesNotContain("You were signed out", "enjoy");
  }

  @Test
  void are_shown_to_nobody_else() {
    Page sent = signedOut.sendFromHere(CLOSE, new Reader("service-manager").open(CLOSE), NOTE);

    assertThat(new Reader("practitioner").openWith(CLOSE, sent.cookies()).text())
        .doesNotContain("You were signed out", "enjoy");
  }

  @Test
  void are_sent_as_the_same_command_on_the_case_as_it_was_seen() {
    Reader morwenna = new Reader("service-manager");
    String path = EveryForm.ALLOCATED + "/withdraw";
    Page first = morwenna.open(path);
    Page kept = signedOut.sendFromHere(path, first, Map.of("version", "3"));

    Page again = morwenna.openWith(path, kept.cookies());

    assertThat(hidden(again, "key")).isEqualTo(hidden(first, "key"));
    assertThat(hidden(again, "version")).isEqualTo("3");
    assertThat(hidden(again, "csrf")).isNotEqualTo(hidden(first, "csrf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-out", "/request/check", "/admin/parked-messages"})
  void are_not_looked_for_where_nobody_writes_any(String path) {
    Page sent = signedOut.sendFromHere(path, new Reader("service-manager").open(CLOSE), Map.of());

    assertThat(sent.status()).isEqualTo(401);
    assertThat(sent.cookies()).doesNotContain("attune_kept");
  }

  @ParameterizedTest
  @MethodSource(EveryFormTest.ALL)
  void of_somebody_in_another_role_are_not_taken(AForm form) {
    Page page = new Reader(form.role()).open(form.path());

    Page refused = new Reader(form.stranger()).send(form.path(), page, form.good());

    assertThat(refused.heading()).isEqualTo("This page is not for your role");
    assertThat(stub.received()).isEmpty();
  }

  private static String hidden(Page page, String name) {
    return page.document().select("form[method=post] input[name=" + name + "]").val();
  }

  /// The answer to a question as it stands in the form.
  private static String answer(Page page, String name) {
    return String.join(
        " ",
        page.document().select("[name=\"" + name + "\"]").stream()
            .filter(field -> !isChoice(field) || field.hasAttr("checked"))
            .map(field -> field.tagName().equals("textarea") ? field.text() : field.val())
            .toList());
  }

  private static boolean isChoice(Element field) {
    return Arrays.asList("radio", "checkbox").contains(field.attr("type"));
  }
}
