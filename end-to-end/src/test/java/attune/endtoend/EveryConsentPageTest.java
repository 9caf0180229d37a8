package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages of consent where there is something on them, as [EveryPageTest] looks at the others.
class EveryConsentPageTest {

  private static final Stack STACK = Stack.running();
  private static Browser browser;
  private static Family family;

  private final List<String> faults = new ArrayList<>();

  @BeforeAll
  static void open() {
    browser = new Browser();
    family = withEverything();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void of_the_practitioner() {
    Desk piran = Desk.of(STACK, browser, "piran.pascoe");
    look(piran, "/consents", "consents-birthdays");
    look(piran, family.page("/consent"), "consent");
    look(piran, family.page("/consent?on=" + Clocks.today().minusDays(1)), "consent-before");
    look(piran, family.page("/consent/history"), "consent-history");
    look(piran, family.page("/consent/contract-text/" + family.child), "consent-contract");
    look(
        piran,
        family.page("/consent/contract-text/" + family.mother),
        "consent-contract-of-before");
    look(piran, family.page("/consent/give/" + family.child + "?purpose=FILMING"), "consent-give");
    press(piran, "Record the consent");
    keep(piran, "consent-give-nothing");
    allGood();
  }

  @Test
  void of_the_service_manager() {
    Desk morwenna = Desk.of(STACK, browser, "morwenna.moon");
    for (String list :
        List.of("endings", "objections", "films-to-offer", "films-to-erase", "films-held")) {
      look(morwenna, "/consents?list=" + list, "consents-" + list);
    }
    look(morwenna, family.page("/consent"), "consent-of-the-manager");
    allGood();
  }

  @Test
  void of_whoever_keeps_film_and_whoever_only_follows() {
    Desk demelza = Desk.of(STACK, browser, "demelza.drew");
    look(demelza, family.page("/consent"), "consent-of-data-protection");
    Desk tamsin = Desk.of(STACK, browser, "tamsin.trevail");
    look(tamsin, family.page("/consent"), "consent-of-triage");
    allGood();
  }

  /// Consents, a showing that turns out to be a breach, film that is kept, a no and a birthday.
  private static Family withEverything() {
    Family all =
        Family.withChild(STACK, Clocks.today().plusDays(20).minusYears(12), "NOT_RELEVANT")
            .withPiran();
    all.withContract(all.mother);
    String hers = Said.parent(all.mother);
    all.recorded(all.piran, "consents", Said.yes(all.child, hers, "FILMING", "SHARED_REVIEW"));
    all.recorded(all.piran, "consents", Said.yes(all.mother, Said.SELF, "FILMING"));
    UUID film = UUID.randomUUID();
    all.recorded(all.piran, "films", Said.film(film, all.child));
    Instant before = Instant.now();
    all.used(Said.showing(film, all.child));
    all.recorded(all.manager, "holds", Said.policeHold(film, Clocks.today().plusMonths(3)));
    all.recorded(all.piran, "withdrawals", Said.spoken(before, Said.withdrawal(all.child, hers)));
    all.recorded(all.piran, "objections", Said.objection(all.father, all.child));
    return all;
  }

  private void look(Desk desk, String path, String name) {
    assertThat(desk.open(path).status()).as(path).isEqualTo(200);
    keep(desk, name);
  }

  private void keep(Desk desk, String name) {
    faults.addAll(Browser.look(desk.page(), name));
  }

  private static void press(Desk desk, String button) {
    desk.page()
        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private void allGood() {
    assertThat(faults).isEmpty();
  }
}
