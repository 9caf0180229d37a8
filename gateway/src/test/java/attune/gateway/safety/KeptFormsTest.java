package attune.gateway.safety;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.testing.Browser;
import attune.gateway.testing.Browser.Page;
import attune.gateway.testing.WithRealLogIn;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What was written in a session that has ended, with the real log-in in between.
@QuarkusTest
@WithRealLogIn
class KeptFormsTest {

  private static final String PAGE = "/request/part/you/name";
  private static final String STORY = "Merryn cries at bedtime, and nobody knows why. ".repeat(80);

  @Test
  void is_there_again_after_log_in_for_who_wrote_it() {
    Browser signedOut = new Browser();

    Page logIn = signedOut.send(PAGE, writtenByRosa());
    assertThat(logIn.document().select("input[name=password]")).isNotEmpty();
    Page page = signedOut.logIn("rosa.reed", logIn);

    assertThat(page.address()).isEqualTo(Browser.at(PAGE));
    assertThat(field(page, "referrer.name")).isEqualTo("Rosa Reed");
    assertThat(field(page, "referrer.team")).isEqualTo(STORY.strip());
    assertThat(page.document().text()).contains("You were signed out while you were writing");
    assertThat(signedOut.open(PAGE).document().text()).doesNotContain("Merryn");
  }

  @Test
  void is_there_again_on_a_form_that_is_no_part_of_a_request() {
    Map<String, String> fields = hidden("piran.pascoe", "/break-glass");
    fields.put("reference", "VIG-26-7K3QX");
    fields.put("reason", STORY);
    Browser signedOut = new Browser();

    Page page = signedOut.logIn("piran.pascoe", signedOut.send("/break-glass", fields));

    assertThat(page.address()).isEqualTo(Browser.at("/break-glass"));
    assertThat(field(page, "reference")).isEqualTo("VIG-26-7K3QX");
    assertThat(page.document().select("textarea").text()).isEqualTo(STORY.strip());
    assertThat(page.document().text()).contains("You were signed out while you were writing");
  }

  @Test
  void is_never_shown_to_somebody_else_on_the_same_computer() {
    Browser signedOut = new Browser();

    Page page = signedOut.logIn("hari.holt", signedOut.send(PAGE, writtenByRosa()));

    assertThat(page.address()).isEqualTo(Browser.at(PAGE));
    assertThat(page.answer().body()).doesNotContain("Merryn", "Rosa Reed");
  }

  @Test
  void is_not_kept_where_another_site_sent_it() {
    Browser signedOut = new Browser();

    assertThat(signedOut.sendFrom("https://elsewhere.example", PAGE, writtenByRosa()).statusCode())
        .isEqualTo(403);
    assertThat(signedOut.setCookies()).noneMatch(cookie -> cookie.startsWith("attune_kept"));
  }

  private static String field(Page page, String name) {
    return page.document().select("input[name=\"" + name + "\"]").val();
  }

  private static Map<String, String> writtenByRosa() {
    Map<String, String> fields = hidden("rosa.reed", PAGE);
    fields.put("referrer.name", "Rosa Reed");
    fields.put("referrer.team", STORY);
    return fields;
  }

  /// What a form of theirs carries, from a session that is not used any more.
  private static Map<String, String> hidden(String person, String path) {
    Map<String, String> fields = new LinkedHashMap<>();
    new Browser()
        .logIn(person, path)
        .document()
        .select("form[method=post] input[type=hidden]")
        .forEach(hidden -> fields.put(hidden.attr("name"), hidden.val()));
    return fields;
  }
}
