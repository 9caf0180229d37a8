package attune.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import attune.endtoend.Browser.Width;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A referrer's request, begun on one browser, where the session ends in the middle of a page, and
/// finished on another.
class RequestJourneyTest {

  private static final String STORY = "A hope that was written just as the session ended.";
  private static final Stack STACK = Stack.running();
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothing_is_lost_when_the_session_ends_in_the_middle(boolean javaScript) {
    Page first = signedIn(javaScript);
    follow(first, "Make a request");
    first.locator("a.govuk-button--start").click();
    follow(first, "You and your team");
    first.getByLabel("Your name").fill("Rosa Reed");
    save(first);

    part(first, "questions/change");
    first.getByLabel("What do they hope will be different?").fill(STORY);
    first.context().clearCookies();
    save(first);
    Browser.logIn(first, "rosa.reed", Stack.PASSWORD);
    assertThat(first.getByLabel("What do they hope will be different?")).hasValue(STORY);
    choose(first, "Yes");
    save(first);

    finish(signedIn(javaScript));
  }

  @Test
  void every_page_of_it_can_be_used_by_everybody() {
    Page page = signedIn(true);
    List<String> faults = new ArrayList<>();
    for (String path :
        List.of("", "/tasks", "/check", "/sent", "/part/people", "/part/people/p1")) {
      navigate(page, "/request" + path);
      faults.addAll(Browser.look(page, "request" + path.replace('/', '-')));
    }
    navigate(page, "/request/check");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send the request")).click();
    faults.addAll(Browser.look(page, "request-refused"));

    Assertions.assertThat(faults).isEmpty();
  }

  /// On another browser, with as little as can be sent.
  private static void finish(Page page) {
    part(page, "questions/change");
    assertThat(page.getByLabel("What do they hope will be different?")).hasValue(STORY);
    part(page, "you/profession");
    choose(page, "Social worker");
    save(page);
    choose(page, "Early Help Hub request for help");
    save(page);
    choose(page, "Yes");
    save(page);
    part(page, "people/p1");
    page.getByLabel("Full name").fill("Merryn Tremayne");
    choose(page, "The child whom this request is about");
    choose(page, "Yes");
    save(page);
    part(page, "agreement/sharing");
    page.locator("[name='agreements.sharingWithCouncil'][value=YES]").check();
    page.locator("[name='agreements.sharingWithNhsTrust'][value=NO]").check();
    save(page);

    navigate(page, "/request/check");
    page.getByLabel("I know that this request is incomplete and send it all the same").check();
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send the request")).click();
    assertThat(heading(page, "Request sent")).isVisible();
    assertThat(page.locator(".govuk-panel__body"))
        .containsText(Pattern.compile("[A-Z]{3}-\\d\\d-"));
    navigate(page, "/request");
    assertThat(page.locator("a.govuk-button--start")).hasText("Start now");
  }

  private static Page signedIn(boolean javaScript) {
    Page page = browser.fresh(Width.DESK, javaScript);
    page.navigate(STACK.pages().toString());
    Browser.logIn(page, "rosa.reed", Stack.PASSWORD);
    assertThat(heading(page, "My requests")).isVisible();
    return page;
  }

  private static void part(Page page, String path) {
    navigate(page, "/request/part/" + path);
  }

  private static void navigate(Page page, String path) {
    page.navigate(STACK.pages().resolve(path).toString());
  }

  private static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  private static void choose(Page page, String answer) {
    page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName(answer).setExact(true)).check();
  }

  private static void save(Page page) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save and continue")).click();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
  }
}
