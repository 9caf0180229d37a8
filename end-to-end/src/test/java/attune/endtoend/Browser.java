package attune.endtoend;

import static java.util.Locale.ROOT;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A real Chromium, found on the machine; Playwright's own download is never used.
final class Browser implements AutoCloseable {

  /// The width of a phone, and of a desk.
  enum Width {
    PHONE(390, 844),
    DESK(1280, 900),
    /// What is left of a desk at 400 % zoom (WCAG 1.4.10).
    REFLOW(320, 640);

    private final int pixels;
    private final int height;

    Width(int pixels, int height) {
      this.pixels = pixels;
      this.height = height;
    }
  }

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  Browser() {
    playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /// A fresh person's browser: no cookies of anybody before.
  Page fresh(Width width, boolean javaScript) {
    BrowserContext context =
        chromium.newContext(
            new NewContextOptions()
                .setJavaScriptEnabled(javaScript)
                .setLocale("en-GB")
                .setViewportSize(width.pixels, width.height));
    return context.newPage();
  }

  /// Looks at the page as it is at each width, keeps a picture of it and asks axe about it.
  ///
  /// @return axe's violations and any sideways scrolling, as sentences; empty is good
  static List<String> look(Page page, String name) {
    return Stream.of(Width.values()).flatMap(width -> look(page, name, width).stream()).toList();
  }

  /// The same at one width.
  static List<String> look(Page page, String name, Width width) {
    page.setViewportSize(width.pixels, width.height);
    page.screenshot(
        new ScreenshotOptions()
            .setFullPage(true)
            .setPath(SCREENSHOTS.resolve(name + "-" + width.name().toLowerCase(ROOT) + ".png")));
    Stream<String> overflow = overflow(page, name, width);
    // a phone's page is that of 400 % zoom, only wider
    return width == Width.PHONE
        ? overflow.toList()
        : Stream.concat(axe(page, name, width), overflow).toList();
  }

  /// Through the real log-in page of Keycloak.
  static void logIn(Page page, String userName, String password) {
    page.getByLabel("Username").fill(userName);
    page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Password"))
        .fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  /// Swagger UI's own markup is left out: it is not ours to mend, and what it shows can be read as
  /// OpenAPI beside it. Axe tries all of its rules; told of is only what breaks one: to bring over
  /// all that passes took longer than the looking.
  @SuppressWarnings("unchecked")
  private static Stream<String> axe(Page page, String name, Width width) {
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
    }
    var broken =
        (List<String>)
            page.evaluate(
                """
                () => axe.run({exclude: [['#api']]}, {resultTypes: ['violations']})
                    .then(told => told.violations.map(rule =>
                        `${rule.id} (${rule.help}) ${rule.nodes.map(node => node.html)}`))
                """);
    return broken.stream().map(rule -> name + " at " + width + ": " + rule);
  }

  private static Stream<String> overflow(Page page, String name, Width width) {
    var wide = (int) page.evaluate("document.documentElement.scrollWidth") - width.pixels;
    return wide > 0
        ? Stream.of(name + " at " + width + ": scrolls sideways by " + wide + " pixels")
        : Stream.empty();
  }

  private static Path executable() {
    String chosen = System.getenv("ATTUNE_CHROMIUM");
    if (chosen != null) {
      return Path.of(chosen);
    }
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("No Chromium on the PATH: ./attune test installs one."));
  }
}
