package attune.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import attune.endtoend.Browser.Width;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A request's way through the pages, by every way in which people use them, with the real log-in.
class JourneyTest {

  /// How somebody uses a page.
  enum Way {
    MOUSE(true, Width.DESK),
    WITHOUT_JAVASCRIPT(false, Width.PHONE),
    KEYBOARD(true, Width.DESK) {
      @Override
      void press(Page page, Locator what) {
        tabTo(page, what);
        page.keyboard().press("Enter");
      }

      // Tab reaches a group of radios at its first; the arrows go on from there.
      @Override
      void choose(Page page, Locator what) {
        tabTo(page, page.locator("input[name='" + what.getAttribute("name") + "']").first());
        page.keyboard().press("Space");
        for (int presses = 0; presses < 20 && !what.isChecked(); presses++) {
          page.keyboard().press("ArrowDown");
        }
        assertThat(what).isChecked();
      }
    };

    private final boolean javaScript;
    private final Width width;

    Way(boolean javaScript, Width width) {
      this.javaScript = javaScript;
      this.width = width;
    }

    void press(Page page, Locator what) {
      what.click();
    }

    void choose(Page page, Locator what) {
      what.check();
    }

    /// As far as Tab gets: what it never reaches can't be used from the keyboard.
    private static void tabTo(Page page, Locator what) {
      for (int presses = 0; presses < 100; presses++) {
        if ((boolean) what.evaluate("element => element === document.activeElement")) {
          return;
        }
        page.keyboard().press("Tab");
      }
      throw new AssertionError("Tab never reaches " + what);
    }
  }

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
  @EnumSource
  void triage_accepts_the_manager_allocates_the_practitioner_finds_the_case(Way way) {
    String caseId = CaseSystem.mosaic(STACK).sendNew("girl-of-six.json");

    Page triage = signedIn(way, "tamsin.trevail", "Requests to decide");
    triage.navigate(STACK.pages().resolve("/cases/" + caseId).toString());
    way.press(triage, button(triage, "Accept"));
    assertThat(heading(triage, "Accept this request?")).isVisible();
    way.press(triage, button(triage, "Accept"));
    assertThat(triage.getByRole(AriaRole.ALERT)).isVisible();

    Page manager = signedIn(way, "morwenna.moon", "Waiting list");
    manager.navigate(STACK.pages().resolve("/cases/" + caseId + "/allocate").toString());
    way.choose(
        manager, manager.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("Piran Pascoe")));
    way.press(manager, button(manager, "Allocate"));
    assertThat(manager.getByRole(AriaRole.ALERT)).isVisible();

    Page practitioner = signedIn(way, "piran.pascoe", "My cases");
    practitioner.navigate(STACK.pages().resolve("/cases/" + caseId).toString());
    way.press(
        practitioner,
        practitioner.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Timeline")));
    assertThat(practitioner.getByRole(AriaRole.LISTITEM).filter(hasHeading(practitioner)))
        .hasCount(3);
  }

  @ParameterizedTest
  @EnumSource
  void triage_asks_for_information_and_declines(Way way) {
    String asked = CaseSystem.mosaic(STACK).sendNew("incomplete.json");
    String declined = CaseSystem.mosaic(STACK).sendNew("other-support-fits.json");

    Page triage = signedIn(way, "tamsin.trevail", "Requests to decide");
    triage.navigate(STACK.pages().resolve("/cases/" + asked + "/ask").toString());
    triage.getByLabel("Your question").fill("When did the assessment end?");
    way.press(triage, button(triage, "Send the question"));
    assertThat(triage.getByRole(AriaRole.ALERT)).isVisible();

    triage.navigate(STACK.pages().resolve("/cases/" + declined + "/decline").toString());
    way.press(triage, button(triage, "Decline"));
    assertThat(heading(triage, "There is a problem")).isVisible();
    way.choose(
        triage,
        triage.getByRole(
            AriaRole.RADIO, new GetByRoleOptions().setName("Other support fits better")));
    triage.getByLabel("Where can the family go instead?").fill("The family hub in Truro");
    way.press(triage, button(triage, "Decline"));
    assertThat(triage.getByRole(AriaRole.ALERT)).isVisible();
  }

  private static Page signedIn(Way way, String userName, String home) {
    Page page = browser.fresh(way.width, way.javaScript);
    page.navigate(STACK.pages().toString());
    Browser.logIn(page, userName, Stack.PASSWORD);
    assertThat(heading(page, home)).isVisible();
    return page;
  }

  private static Locator.FilterOptions hasHeading(Page page) {
    return new Locator.FilterOptions()
        .setHas(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(2)));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
  }

  /// A button, or a link that is drawn as one.
  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }
}
