package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PagesAlone.class)
class ConsentPagesTest {
  private static final String CONSENT = EveryForm.ALLOCATED + "/consent";
  private static final String REGISTER = "/v1/consent-registers/" + Stub.ALLOCATED;

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @Test
  void says_for_everybody_and_every_purpose_where_it_stands() {
    Page page = new Reader("practitioner").open(CONSENT);
    assertThat(page.status()).isEqualTo(200);
    assertThat(cell(page, "Merryn", 1)).isEqualTo("Given Until 1 January 2030 Withdraw");
    assertThat(cell(page, "Kerensa", 2)).isEqualTo("Withdrawn 2 November 2026 Record");
    assertThat(cell(page, "Kerensa", 3))
        .isEqualTo("Given 16 October 2026 For Tamsin Trevail Withdraw");
    assertThat(cell(page, "Kerensa", 5)).isEqualTo("Refused 16 October 2026 Record");
    assertThat(cell(page, "Lowen", 1))
        .isEqualTo("Objection To be confirmed 20 September 2026 Record");
    assertThat(cell(page, "Perran", 1)).isEqualTo("Not asked Contract not given Record");
  }

  @Test
  void says_what_blocks_filming_today() {
    Page page = new Reader("practitioner").open(CONSENT);
    assertThat(page.document().select(".filming").text()).startsWith("Filming is on hold.");
    assertThat(page.text())
        .contains(
            "Lowen Tremayne: what they said before the contract has to be confirmed with them;"
                + " somebody objects");
  }

  @Test
  void tells_objections_film_holds_disclosures_and_permits_with_what_to_do() {
    Page page = new Reader("service-manager").open(CONSENT);
    assertThat(page.text())
        .contains("Perran Tremayne objects to filming Merryn Tremayne")
        .contains("To be erased from 9 November 2026: somebody withdrew from filming")
        .contains("Kerensa Tremayne has a copy since 30 October 2026")
        .contains("A complaint of the father")
        .contains("Both parents want the judge to see it")
        .contains("5 November 2026: Kerensa Tremayne, Merryn Tremayne")
        .contains("Version 2026-11 in Portuguese, given on 16 October 2026 by Piran Pascoe");
    List<String> links = page.document().select("main a").eachAttr("href");
    assertThat(links).contains(CONSENT + "/resolve/" + FormsOfConsent.OBJECTION);
    assertThat(links)
        .as("an objection of whoever is in the picture is theirs alone to lift")
        .doesNotContain(CONSENT + "/resolve/" + FormsOfConsent.OWN_OBJECTION);
  }

  @Test
  void whoever_only_reads_is_offered_nothing() {
    Page page = new Reader("supervisor").open(CONSENT);
    assertThat(page.document().select("main .links")).isEmpty();
    assertThat(page.document().select("main table a.not-printed")).isEmpty();
  }

  @Test
  void whoever_is_not_in_the_circle_is_told_that_filming_is_on_hold_and_no_more() {
    Page page = new Reader("referrer").open("/cases/VIG-26-9Q2WD/consent");
    assertThat(page.document().select("main").text())
        .startsWith("Consent Filming is on hold. The practitioner knows what to do next.")
        .doesNotContain("Merryn", "Kerensa", "Refused", "Objection");
    assertThat(page.document().select("main table")).isEmpty();
  }

  @Test
  void data_protection_sees_what_there_is_of_film_and_not_who_said_what() {
    JsonObject register =
        new JsonObject()
            .put("caseId", Stub.ALLOCATED)
            .put("version", 9)
            .put("state", "OPEN")
            .put("filming", "ON_HOLD")
            .put("people", List.of())
            .put("films", List.of());
    stub.tell(REGISTER, 200, register.encode());
    Page page = new Reader("data-protection").open(CONSENT);
    assertThat(page.text()).contains("There is no film.");
    assertThat(page.link("Keep film from being erased")).isEqualTo(CONSENT + "/hold");
    assertThat(page.document().select("main table")).isEmpty();
  }

  @Test
  void says_until_when_a_parents_consent_holds_before_a_childs_birthday() {
    JsonObject register = new JsonObject(Stub.file("register-allocated"));
    register.getJsonArray("people").getJsonObject(0).put("decidesFrom", "2026-12-17");
    stub.tell(REGISTER, 200, register.encode());
    Page page = new Reader("practitioner").open(CONSENT);
    assertThat(cell(page, "Merryn Tremayne", 1)).contains("Ends soon Until 16 December 2026");
  }

  @Test
  void shows_what_it_was_and_offers_nothing_then() {
    Page page = new Reader("practitioner").open(CONSENT + "?on=2026-11-20");
    assertThat(page.document().select(".as-of").text())
        .startsWith("As it was on 20 November 2026 at 11:59pm");
    assertThat(page.document().select("main .links")).isEmpty();
    assertThat(page.document().select("main table a.not-printed")).isEmpty();
  }

  @Test
  void a_day_that_is_none_is_not_found() {
    assertThat(new Reader("practitioner").open(CONSENT + "?on=soon").status()).isEqualTo(404);
  }

  @Test
  void says_what_to_do_while_there_is_no_register() {
    Page page = new Reader("practitioner").open("/cases/VIG-26-2B7NP/consent");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.document().select(".nothing-here").text())
        .contains("There is no consent register yet", "Nobody may be filmed until then");
  }

  @Test
  void says_that_it_can_not_tell_while_the_service_is_away() {
    stub.tell(REGISTER, 503, "{\"code\":\"BUSY\"}");
    assertThat(new Reader("practitioner").open(CONSENT).status()).isEqualTo(503);
  }

  @Test
  void comes_from_the_matrix_with_person_and_purpose_filled_in() {
    Reader reader = new Reader("practitioner");
    Element row = row(reader.open(CONSENT), "Kerensa");
    Page form = reader.open(row.select("td").get(4).select("a").attr("href"));
    assertThat(form.heading()).isEqualTo("What does Kerensa Tremayne permit?");
    assertThat(form.document().select("input[name=scopes.purposes][checked]").eachAttr("value"))
        .containsExactly("TRAINING");
    assertThat(form.document().select("input[name=decidedBy][checked]").eachAttr("value"))
        .containsExactly("SELF");
  }

  @Test
  void a_withdrawal_counts_whatever_else_has_changed() {
    withdraw("practitioner", Map.of());
    assertThat(stub.received().getFirst().ifMatch()).isEmpty();
  }

  @Test
  void a_consent_is_based_on_what_was_seen() {
    Map<String, String> yes =
        Map.of("scopes.purposes", "FILMING", "decidedBy", "SELF", "how", "SIGNED_PAPER");
    new Reader("practitioner").fillIn(CONSENT + "/give/" + EveryForm.KERENSA, yes);
    assertThat(stub.received().getFirst().ifMatch()).isEqualTo("\"9\"");
  }

  @Test
  void a_day_needs_a_time_and_both_have_to_have_been() {
    assertThat(withdraw("practitioner", day("2", "11", "2026", "")).errors())
        .containsExactly("Enter the time too, such as 14:30");
    assertThat(withdraw("practitioner", day("2", "11", "2126", "14:30")).errors())
        .containsExactly("Enter a day and time that have been");
    assertThat(withdraw("practitioner", day("2", "11", "2026", "half past")).errors()).isNotEmpty();
    assertThat(stub.received()).isEmpty();
  }

  @Test
  void from_the_telephone_to_the_withdrawal_by_names_alone() {
    stub.tellFile("/v1/referrals/" + Stub.ALLOCATED, 200, "case-names");
    Reader duty = new Reader("duty");
    Page found = duty.open("/duty?reference=VIG-26-5T1XK");
    String path = found.link("Record a withdrawal: Kerensa Tremayne");
    Page form = duty.open(path);
    assertThat(form.heading()).isEqualTo("Kerensa Tremayne withdraws");
    Page done = duty.send(path, form, Map.of("scope.purposes", "FILMING", "decidedBy", "SELF"));
    assertThat(done.location()).isEqualTo("/duty");
    assertThat(stub.received().getFirst().path()).isEqualTo(REGISTER + "/withdrawals");
    assertThat(found.link("Record an objection: Kerensa Tremayne"))
        .isEqualTo(CONSENT + "/object/" + EveryForm.KERENSA);
  }

  @Test
  void a_refusal_is_said_in_plain_words() {
    stub.tell("POST " + REGISTER + "/withdrawals", 422, "{\"code\":\"NOT_THEIRS_TO_DECIDE\"}");
    assertThat(withdraw("practitioner", Map.of()).errors())
        .containsExactly("This is not theirs to decide: select who may");
  }

  @Test
  void a_disclosure_is_authorised_having_read_why() {
    String path = CONSENT + "/authorise/0199a0a0-6666-7000-8000-000000000001";
    Reader reader = new Reader("service-manager");
    Page page = reader.open(path);
    assertThat(page.text()).contains("Both parents want the judge to see it");
    reader.send(path, page, Map.of());
    assertThat(stub.received().getFirst().path())
        .isEqualTo(REGISTER + "/disclosure-authorisations");
  }

  @Test
  void a_disclosure_that_was_authorised_is_made() {
    new Reader("practitioner")
        .fillIn(CONSENT + "/made/0199a0a0-6666-7000-8000-000000000002", Map.of());
    assertThat(stub.received().getFirst().path()).isEqualTo(REGISTER + "/disclosures-made");
  }

  @Test
  void prints_the_contract_that_was_given_and_names_nobody_else() {
    Page page = new Reader("practitioner").open(CONSENT + "/contract-text/" + EveryForm.MERRYN);
    assertThat(page.heading()).isEqualTo("What we agree about film");
    assertThat(page.document().select("article").text())
        .contains("For Merryn Tremayne", "Version 2026-11", "You can stop")
        .doesNotContain("Kerensa", "Perran");
  }

  @Test
  void prints_a_childs_contract_in_words_for_the_child() {
    Page page = new Reader("practitioner").open(CONSENT + "/contract-text/" + EveryForm.LOWEN);
    assertThat(page.document().select("article").text())
        .contains("Version 2026-11-child", "From your 12th birthday you decide for yourself")
        .doesNotContain("your child");
  }

  @Test
  void prints_nothing_for_whom_nothing_may_leave() {
    stub.tell(
        "/v1/referrals/" + Stub.ALLOCATED + "/copies/" + EveryForm.PERRAN,
        409,
        "{\"code\":\"KEPT_FROM_RECIPIENT\"}");
    Page page = new Reader("practitioner").open(CONSENT + "/contract-text/" + EveryForm.PERRAN);
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.heading()).isEqualTo("Nothing can be printed for Perran Tremayne");
    assertThat(page.document().select("article")).isEmpty();
  }

  @Test
  void says_so_where_the_text_that_was_given_is_not_kept() {
    Page page = new Reader("practitioner").open(CONSENT + "/contract-text/" + EveryForm.KERENSA);
    assertThat(page.heading())
        .isEqualTo("The text that Kerensa Tremayne was given is not kept here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "birthdays",
        "endings",
        "objections",
        "films-to-offer",
        "films-to-erase",
        "films-held"
      })
  void lists_what_is_coming(String list) {
    Page page = new Reader("service-manager").open("/consents?list=" + list);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.document().select("main table a").eachAttr("href")).contains(CONSENT);
    stub.tell("/v1/consent-worklists/" + list + "?limit=25", 200, "{\"items\":[]}");
    assertThat(
            new Reader("service-manager")
                .open("/consents?list=" + list)
                .document()
                .select(".nothing-here")
                .text())
        .isNotEmpty();
  }

  @Test
  void lists_children_who_come_to_decide_by_name() {
    assertThat(new Reader("practitioner").open("/consents").document().select("main table").text())
        .contains("Lowen Tremayne: 30 August 2025, on hold until they have answered");
  }

  @Test
  void lists_are_for_those_who_work_with_them() {
    assertThat(new Reader("referrer").open("/consents").status()).isEqualTo(403);
    assertThat(new Reader("data-protection").open("/consents").document().select("main").text())
        .doesNotContain("Birthdays");
  }

  @Test
  void every_page_of_the_case_warns_of_what_blocks_filming() {
    assertThat(warnings()).contains("Filming is on hold because of Lowen Tremayne");
    stub.tell(REGISTER, 404, "{\"code\":\"NOT_FOUND\"}");
    assertThat(warnings()).contains("No filming yet: nobody’s consent is recorded");
  }

  @Test
  void a_case_can_be_read_while_nobody_can_tell_who_may_be_filmed() {
    stub.tell(REGISTER, 503, "{\"code\":\"BUSY\"}");
    assertThat(warnings()).contains("No filming just now: we can’t see who permits it");
  }

  @Test
  void a_professional_who_may_see_it_is_chosen_on_a_form_of_its_own() {
    String path = CONSENT + "/give/" + EveryForm.KERENSA + "?purpose=NAMED_PROFESSIONAL";
    Reader reader = new Reader("practitioner");
    Page page = reader.open(path);
    assertThat(page.document().select("input[name=scopes.purposes]").eachAttr("value"))
        .containsExactly("NAMED_PROFESSIONAL");
    assertThat(page.document().select("form[method=post]").attr("action")).isEqualTo(path);
    reader.send(
        path,
        page,
        Map.of(
            "scopes.purposes", "NAMED_PROFESSIONAL",
            "professional", Stub.MORWENNA,
            "decidedBy", "SELF",
            "how", "SIGNED_PAPER"));
    assertThat(new JsonObject(stub.received().getFirst().body()).getJsonArray("scopes"))
        .isEqualTo(
            JsonArray.of(
                JsonObject.of(
                    "purposes", JsonArray.of("NAMED_PROFESSIONAL"), "audience", Stub.MORWENNA)));
  }

  private static List<String> warnings() {
    return new Reader("practitioner")
        .open(EveryForm.ALLOCATED)
        .document()
        .select(".case-header__warning")
        .eachText();
  }

  private static Page withdraw(String role, Map<String, String> more) {
    Map<String, String> answers =
        new HashMap<>(Map.of("scope.purposes", "FILMING", "decidedBy", "SELF"));
    answers.putAll(more);
    return new Reader(role).fillIn(CONSENT + "/withdraw/" + EveryForm.KERENSA, answers);
  }

  private static Map<String, String> day(String day, String month, String year, String time) {
    return Map.of("saidOn-day", day, "saidOn-month", month, "saidOn-year", year, "saidAt", time);
  }

  private static Element row(Page page, String name) {
    return page.document().select("main tbody tr").stream()
        .filter(one -> one.select("th").text().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  /// @param column from 1
  private static String cell(Page page, String name, int column) {
    Element said = row(page, name).select("td").get(column - 1).select(".matrix__said").getFirst();
    said.select(".govuk-visually-hidden").remove();
    return said.text();
  }
}
