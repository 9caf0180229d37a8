package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who decides when they don't agree, told through the gateway.
class ConsentJourneyTest {

  private static final Stack STACK = Stack.running();

  @Test
  void a_child_of_thirteen_is_accepted_once_their_own_consent_is_on_the_register() {
    Family family = Family.withChild(STACK, Clocks.today().minusYears(13), "YES");

    HttpResponse<String> refused = family.accept();
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    assertThat(CaseSystem.json(refused).path("errors").findValuesAsText("code"))
        .containsExactly("OWN_CONSENT_NEEDED");
    assertThat(refused.body()).contains(family.child);

    family.recorded(family.triage, "consents", Said.yes(family.child, Said.SELF, "FILMING"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(family.accept().statusCode()).isEqualTo(200));
  }

  @Test
  void a_childs_own_consent_comes_with_a_note_of_their_understanding_and_after_the_contract() {
    Family family = Family.withChild(STACK, Clocks.today().minusYears(13), "YES");
    family.recorded(family.triage, "consents", Said.yes(family.child, Said.SELF, "FILMING"));
    await().atMost(Duration.ofSeconds(30)).until(() -> family.accept().statusCode() == 200);
    family.withPiran().withContract(family.child);
    String filming = Said.filming(family.child);
    assertThat(family.reasons(filming)).containsExactly("TO_BE_CONFIRMED");

    HttpResponse<String> noted =
        family.record(family.piran, "consents", Said.yesWithoutNote(family.child));
    assertThat(CaseSystem.json(noted).path("code").asText()).isEqualTo("UNDERSTANDING_NOT_NOTED");

    family.recorded(family.piran, "confirmations", Said.confirmation(family.child));
    assertThat(family.isPermitted(filming)).isTrue();
  }

  @Test
  void one_parent_permits_the_other_objects_the_child_of_thirteen_permits_and_a_manager_decides() {
    Family family = Family.withChild(STACK, Clocks.today().minusYears(13), "YES");
    family.recorded(family.triage, "consents", Said.yes(family.child, Said.SELF, "FILMING"));
    await().atMost(Duration.ofSeconds(30)).until(() -> family.accept().statusCode() == 200);
    family.withPiran().withContract(family.mother, family.child);
    family.recorded(
        family.piran, "consents", Said.yes(family.child, Said.parent(family.mother), "FILMING"));
    String objection =
        family
            .recorded(family.piran, "objections", Said.objection(family.father, family.child))
            .path("id")
            .asText();
    family.recorded(family.piran, "confirmations", Said.confirmation(family.child));
    String filming = Said.filming(family.child);
    assertThat(family.reasons(filming)).containsExactly("OBJECTION");

    family.recorded(family.manager, "objection-resolutions", Said.resolution(objection));

    assertThat(family.isPermitted(filming)).isTrue();
    assertThat(family.history())
        .containsSubsequence(
            "consent.given",
            "consent.contract-given",
            "consent.given",
            "consent.objection-raised",
            "consent.confirmed",
            "consent.objection-resolved");
    try (var browser = new Browser()) {
      assertThat(Desk.of(STACK, browser, "morwenna.moon").text(family.page("/consent/history")))
          .contains(
              "Filming permitted for Tamblyn Carveth",
              "Gwithyen Roskruge objects to filming Tamblyn Carveth",
              "The objection was set aside by a manager",
              "Morwenna Moon, service manager",
              "Reason: He is clear about it.");
    }
  }

  @Test
  void a_child_of_eight_objects_both_parents_permit_and_only_the_child_lifts_it() {
    Family family =
        Family.withChild(STACK, Clocks.today().minusYears(8), "NOT_RELEVANT").withPiran();
    family.withContract(family.mother, family.father);
    for (String parent : List.of(family.mother, family.father)) {
      family.recorded(
          family.piran, "consents", Said.yes(family.child, Said.parent(parent), "FILMING"));
    }
    String filming = Said.filming(family.child);
    assertThat(family.isPermitted(filming)).isTrue();
    String objection =
        family
            .recorded(family.piran, "objections", Said.objection(family.child, family.child))
            .path("id")
            .asText();
    assertThat(family.reasons(filming)).containsExactly("OBJECTION");

    assertThat(
            code(
                family.record(family.manager, "objection-resolutions", Said.resolution(objection))))
        .isEqualTo("ONLY_THEY_LIFT_IT");
    assertThat(
            code(
                family.record(
                    family.piran, "objection-lifts", Said.lift(objection, family.mother))))
        .isEqualTo("ONLY_THEY_LIFT_IT");
    assertThat(family.reasons(filming)).containsExactly("OBJECTION");

    family.recorded(family.piran, "objection-lifts", Said.lift(objection, family.child));
    assertThat(family.isPermitted(filming)).isTrue();
  }

  private static String code(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    return CaseSystem.json(refused).path("code").asText();
  }
}
