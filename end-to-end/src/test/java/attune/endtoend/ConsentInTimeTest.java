package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What time does to consent. The clock is moved by some days at most, and set back after each
/// test: whatever the others have made by then is younger than that.
class ConsentInTimeTest {

  private static final Stack STACK = Stack.running();
  private static final Clocks CLOCKS = new Clocks(STACK);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @AfterEach
  void set_back() {
    CLOCKS.reset();
  }

  @Test
  void a_child_turns_twelve_tonight() {
    LocalDate tomorrow = Clocks.today().plusDays(1);
    Family family = Family.withChild(STACK, tomorrow.minusYears(12), "NOT_RELEVANT").withPiran();
    // the warning is on the register before anybody acts on what they have seen of it
    await().atMost(PATIENCE).until(() -> family.history().contains("consent.birthday-ahead"));
    family.withContract(family.mother, family.child);
    family.recorded(
        family.piran, "consents", Said.yes(family.child, Said.parent(family.mother), "FILMING"));
    String filming = Said.filming(family.child);
    assertThat(family.isPermitted(filming)).isTrue();
    String yesterday = Instant.now().toString();
    Desk piran = Desk.of(STACK, browser, "piran.pascoe");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(piran.text("/consents?list=birthdays")).contains(family.reference));

    CLOCKS.moveTo(tomorrow);

    assertThat(family.reasons(filming)).containsExactly("OWN_CONSENT_NEEDED");
    assertThat(piran.text(family.page("/consent")))
        .contains("Filming is on hold", "their own consent is needed");
    assertThat(piran.caseHeader()).contains("12 years old");
    await().atMost(PATIENCE).until(() -> family.history().contains("consent.came-of-age"));
    assertThat(piran.text("/consents?list=birthdays"))
        .contains(family.reference, "on hold until they have answered");
    JsonNode then = family.decisionAsOf(Instant.parse(yesterday), filming);
    assertThat(then.path("permitted").asBoolean()).as(then.toString()).isTrue();
    assertThat(then.hasNonNull("permitId")).isFalse();

    family.recorded(family.piran, "consents", Said.yes(family.child, Said.SELF, "FILMING"));
    assertThat(family.isPermitted(filming)).isTrue();
  }

  @Test
  void a_withdrawal_of_filming_during_a_police_hold_erases_nothing_and_shows_nothing() {
    Family family = permitted();
    UUID held = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    for (UUID film : List.of(held, other)) {
      family.recorded(family.piran, "films", Said.film(film, family.child));
      assertThat(family.isPermitted(Said.showing(film, family.child))).isTrue();
    }
    String hold =
        family
            .recorded(family.manager, "holds", Said.policeHold(held, Clocks.today().plusMonths(3)))
            .path("id")
            .asText();

    family.recorded(
        family.piran, "withdrawals", Said.withdrawal(family.child, Said.parent(family.mother)));

    assertThat(family.reasons(Said.showing(held, family.child))).contains("HELD", "WITHDRAWN");
    assertThat(family.reasons(Said.showing(other, family.child))).containsExactly("WITHDRAWN");
    CLOCKS.moveTo(Clocks.today().plusDays(8));
    await().atMost(PATIENCE).until(() -> isReleased(family, other));
    assertThat(isReleased(family, held)).isFalse();

    family.recorded(family.manager, "hold-releases", Said.release(hold));
    await().atMost(PATIENCE).until(() -> isReleased(family, held));
  }

  @Test
  void spoken_on_monday_and_recorded_on_thursday_it_lists_the_showing_of_tuesday_as_a_breach() {
    Family family = permitted();
    UUID film = UUID.randomUUID();
    family.recorded(family.piran, "films", Said.film(film, family.child));
    String before = family.used(Said.showing(film, family.child));
    Instant monday = Instant.now();
    CLOCKS.moveTo(Clocks.today().plusDays(1));
    String tuesday = family.used(Said.showing(film, family.child));
    CLOCKS.moveTo(Clocks.today().plusDays(3));

    family.recorded(
        family.piran,
        "withdrawals",
        Said.spoken(monday, Said.withdrawal(family.child, Said.parent(family.mother))));

    JsonNode withdrawn = family.last("consent.withdrawn");
    assertThat(withdrawn.at("/details/breaches")).hasSize(1);
    assertThat(withdrawn.at("/details/breaches/0").asText())
        .isEqualTo(tuesday)
        .isNotEqualTo(before);
    assertThat(Desk.of(STACK, browser, "piran.pascoe").text(family.page("/consent/history")))
        .contains("Breach Shared review with Tamblyn Carveth, on ");
  }

  private static Family permitted() {
    Family family =
        Family.withChild(STACK, Clocks.today().minusYears(6), "NOT_RELEVANT").withPiran();
    family.withContract(family.mother);
    family.recorded(
        family.piran,
        "consents",
        Said.yes(family.child, Said.parent(family.mother), "FILMING", "SHARED_REVIEW"));
    return family;
  }

  private static boolean isReleased(Family family, UUID film) {
    for (JsonNode one : family.register(family.piran).path("films")) {
      if (one.path("id").asText().equals(film.toString())) {
        return one.path("released").asBoolean();
      }
    }
    throw new AssertionError("no film " + film);
  }
}
