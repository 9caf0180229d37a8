package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.endtoend.Browser.Width;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every page and every error state, at phone and desk width and at 400 % zoom: kept as a picture,
/// asked about by axe, never scrolling sideways, and no personal word in an address.
class EveryPageTest {

  private static final Stack STACK = Stack.running();
  private static Browser browser;

  private final List<String> faults = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void of_those_who_are_not_signed_in() {
    Page page = page();
    look(page, "/", "log-in");
    Browser.logIn(page, "tamsin.trevail", "not the password");
    keep(page, "log-in-failed");
    look(page, "/signed-out", "signed-out");
    look(page, "/accessibility", "accessibility");
    look(page, "/problems", "problems");
    look(page, "/problems/not-ready", "problem");
    look(page, "/api-docs", "api-docs");
    allGood();
  }

  @Test
  void of_triage() {
    CaseSystem mosaic = CaseSystem.mosaic(STACK);
    String complete = mosaic.sendNew("girl-of-six.json");
    String blocked = mosaic.sendNew("boy-of-thirteen.json");
    Page page = signedIn("tamsin.trevail");
    look(page, "/triage", "triage");
    look(page, "/cases", "triage-cases");
    look(page, "/cases?status=CLOSED", "triage-cases-none");
    look(page, "/cases/" + complete, "case-submitted");
    look(page, "/cases/" + complete + "/history", "case-history");
    look(page, "/cases/" + complete + "/accept", "accept");
    look(page, "/cases/" + complete + "/ask", "ask");
    press(page, "Send the question");
    keep(page, "ask-nothing");
    look(page, "/cases/" + complete + "/decline", "decline");
    press(page, "Decline");
    keep(page, "decline-nothing");
    look(page, "/cases/" + blocked + "/accept", "accept-blocked");
    press(page, "Accept");
    keep(page, "accept-not-ready");
    look(page, "/cases/00000000-0000-7000-8000-000000000000", "not-found");
    look(page, "/waiting", "forbidden");
    allGood();
  }

  /// Two people on one case: the second is told what the first did, and keeps what they wrote.
  @Test
  void of_somebody_who_comes_second() {
    String caseId = CaseSystem.mosaic(STACK).sendNew("girl-of-six.json");
    Page first = signedIn("tamsin.trevail");
    Page second = signedIn("tamsin.trevail");
    String ask = STACK.pages().resolve("/cases/" + caseId + "/ask").toString();
    first.navigate(ask);
    second.navigate(ask);
    first.getByLabel("Your question").fill("Who agreed?");
    press(first, "Send the question");
    keep(first, "done");
    second.getByLabel("Your question").fill("Was the father asked?");
    press(second, "Send the question");
    assertThat(second.getByLabel("Your question").inputValue()).isEqualTo("Was the father asked?");
    assertThat(second.locator("main").textContent()).contains("Tamsin Trevail");
    keep(second, "changed-meanwhile");
    allGood();
  }

  @Test
  void of_the_service_manager() {
    String caseId = accepted();
    Page page = signedIn("morwenna.moon");
    look(page, "/waiting", "waiting");
    look(page, "/cases/" + caseId, "case-waiting");
    look(page, "/cases/" + caseId + "/allocate", "allocate");
    press(page, "Allocate");
    keep(page, "allocate-nobody");
    page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("Piran Pascoe")).check();
    press(page, "Allocate");
    keep(page, "allocated");
    look(page, "/cases/" + caseId + "/close", "close");
    press(page, "Close this case");
    keep(page, "close-nothing");
    look(page, "/cases/" + caseId + "/people", "case-people");
    look(page, "/cases/" + caseId + "/reallocate", "reallocate");
    look(page, "/cases/" + caseId + "/restrict", "restrict");
    look(page, "/cases/" + caseId + "/add-person", "add-person");
    press(page, "Add to the case");
    keep(page, "add-person-nothing");
    look(page, "/cases/" + caseId + "/letters", "letters");
    look(page, "/team", "team");
    look(page, "/openings", "openings");
    look(page, "/reviews-due", "reviews-due");
    look(page, "/escalations", "told-nothing");
    look(page, "/cases/" + caseId + "/escalate", "escalate");
    page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName("Piran Pascoe")).check();
    page.getByLabel("What worries you?").fill("She is afraid of him");
    press(page, "Escalate");
    look(page, "/escalations", "told-in-confidence");
    look(page, "/waiting", "waiting-told");
    look(page, "/cases/" + caseId + "/history", "case-history-allocated");
    look(page, "/cases/" + caseId + "/timeline", "case-timeline-allocated");
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("See the case as it was then"))
        .last()
        .click();
    keep(page, "case-as-it-was");
    allGood();
  }

  @Test
  void of_everybody_else() {
    look(signedIn("piran.pascoe"), "/cases", "practitioner-cases");
    look(signedIn("jenna.jago"), "/cases", "practitioner-cases-none");
    look(signedIn("rosa.reed"), "/cases", "referrer-requests");
    look(signedIn("austell.allen"), "/", "welcome-auditor");
    look(signedIn("daisy.dunn"), "/duty", "duty");
    look(signedIn("piran.pascoe"), "/break-glass", "break-glass");
    look(signedIn("sefton.skewes"), "/team", "supervisees");
    allGood();
  }

  /// A message that nobody can handle stays put aside in this stack, and troubles no other case.
  @Test
  void of_the_admin() {
    String poisoned = UUID.randomUUID().toString();
    Page page = signedIn("adam.annear");
    look(page, "/", "parked-messages-none");
    Topics.putUnreadable(STACK, poisoned);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          page.reload();
          return page.locator("main").textContent().contains(poisoned);
        });
    keep(page, "parked-messages");
    press(page, "Handle again what waits of " + poisoned);
    assertThat(page.locator("h1").textContent()).startsWith("It stopped again at the first");
    keep(page, "parked-messages-stopped");
    allGood();
  }

  private String accepted() {
    String caseId = CaseSystem.mosaic(STACK).sendNew("girl-of-six.json");
    Page triage = signedIn("tamsin.trevail");
    triage.navigate(STACK.pages().resolve("/cases/" + caseId + "/accept").toString());
    press(triage, "Accept");
    return caseId;
  }

  private Page page() {
    Page page = browser.fresh(Width.DESK, true);
    page.onRequest((Request request) -> addresses.add(request.url()));
    return page;
  }

  private Page signedIn(String userName) {
    Page page = page();
    page.navigate(STACK.pages().toString());
    Browser.logIn(page, userName, Stack.PASSWORD);
    page.waitForURL(address -> address.startsWith(STACK.pages().toString()));
    return page;
  }

  private void look(Page page, String path, String name) {
    page.navigate(STACK.pages().resolve(path).toString());
    keep(page, name);
  }

  private void keep(Page page, String name) {
    faults.addAll(Browser.look(page, name));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)).click();
  }

  private void allGood() {
    assertThat(faults).isEmpty();
    assertThat(PersonalWords.in(addresses.toString(), PersonalWords.ofSamples())).isEmpty();
  }
}
