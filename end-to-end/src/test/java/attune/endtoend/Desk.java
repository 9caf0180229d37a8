package attune.endtoend;

import attune.endtoend.Browser.Width;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Objects;

/// Somebody who works here, signed in to the pages.
record Desk(Stack stack, Page page) {

  static Desk of(Stack stack, Browser browser, String person) {
    Page page = browser.fresh(Width.DESK, true);
    page.navigate(stack.pages().toString());
    Browser.logIn(page, person, Stack.PASSWORD);
    page.waitForURL(address -> address.startsWith(stack.pages().toString()));
    return new Desk(stack, page);
  }

  Response open(String path) {
    return Objects.requireNonNull(page.navigate(stack.pages().resolve(path).toString()));
  }

  /// What a page says.
  String text(String path) {
    open(path);
    return page.locator("main").innerText();
  }

  /// What stands above the page that is open: whose case it is.
  String caseHeader() {
    return page.locator(".case-header").innerText();
  }
}
