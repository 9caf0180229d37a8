package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import attune.endtoend.Browser.Width;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every form and page of a case and of a team, found by following what the pages offer to each
/// role, so that a new one is looked at without being named here. At 400 % zoom, which is where
/// pages break first.
class EveryLinkTest {

  private static final Stack STACK = Stack.running();
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}|VIG-[0-9A-Z-]+");
  private static Browser browser;

  /// What somebody has been shown already looks the same to the next one.
  private static final Set<String> SEEN = new HashSet<>();

  private static final Set<String> FULL_OF_LINKS = Set.of("/people", "/letters", "/consent");
  private static final int AT_LEAST = 50;

  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
    assertThat(SEEN)
        .contains("/cases/x/letters/x", "/cases/x/consent/history", "/cases/x/consent/give/x")
        .hasSizeGreaterThanOrEqualTo(AT_LEAST);
  }

  @ParameterizedTest
  @CsvSource({
    "morwenna.moon,  /cases?status=WAITING",
    "piran.pascoe,   /cases",
    "tamsin.trevail, /triage",
    "rosa.reed,      /cases",
    "morwenna.moon,  /cases?status=ALLOCATED",
    "morwenna.moon,  /team"
  })
  void that_a_person_can_open(String person, String list) {
    Page page = browser.fresh(Width.REFLOW, true);
    page.navigate(STACK.pages().toString());
    Browser.logIn(page, person, Stack.PASSWORD);
    page.waitForURL(address -> address.startsWith(STACK.pages().toString()));

    String root = list.equals("/team") ? "/team/" : "/cases/";
    open(page, list);
    String first = links(page, root).getLast();
    open(page, first);
    List<String> parts = links(page, first + "/");
    follow(page, first, first);
    for (String part : parts) {
      if (FULL_OF_LINKS.contains(part.substring(part.lastIndexOf('/')))) {
        follow(page, part, first);
      }
    }

    assertThat(faults).isEmpty();
  }

  private void follow(Page page, String from, String root) {
    open(page, from);
    for (String link : links(page, root)) {
      if (SEEN.add(shape(link))) {
        open(page, link);
        faults.addAll(Browser.look(page, "every" + shape(link).replace('/', '-'), Width.REFLOW));
        faults.addAll(printed(page, link));
      }
    }
  }

  /// On paper there is nothing to click.
  private static List<String> printed(Page page, String path) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    List<String> shown = new ArrayList<>();
    for (String part : List.of("nav", "button", ".govuk-skip-link")) {
      if (page.locator(part).all().stream().anyMatch(one -> one.isVisible())) {
        shown.add(path + " prints " + part);
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    return shown;
  }

  private static void open(Page page, String path) {
    Response response =
        Objects.requireNonNull(page.navigate(STACK.pages().resolve(path).toString()));
    assertThat(response.status()).as(path).isEqualTo(200);
  }

  @SuppressWarnings("unchecked")
  private static List<String> links(Page page, String root) {
    var all =
        (List<String>)
            page.locator("a[href^='/']")
                .evaluateAll("all => all.map(one => one.getAttribute('href'))");
    return all.stream().filter(link -> link.startsWith(root) && !link.contains("?")).toList();
  }

  private static String shape(String link) {
    return ID.matcher(link).replaceAll("x");
  }
}
