package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(PagesAlone.class)
class EveryFormTest {
  static final String ALL = "attune.gateway.page.EveryForm#all";

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void shows_its_questions_and_is_safe_to_send(AForm form) {
    Page page = new Reader(form.role()).open(form.path());

    assertThat(page.status()).isEqualTo(200);
    assertThat(form.labels()).allSatisfy(label -> assertThat(page.field(label)).isNotNull());
    var hidden = page.document().select("form[method=post] input[type=hidden]");
    assertThat(hidden.eachAttr("name")).containsExactly("csrf", "writer", "key", "version");
    assertThat(hidden.eachAttr("value")).allMatch(value -> !value.isEmpty());
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void says_what_is_missing_with_a_link_to_each_field(AForm form) {
    Page page = new Reader(form.role()).fillIn(form.path(), Map.of("cases", "many", "stage", "NO"));

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.document().title()).startsWith("Error: ");
    assertThat(page.errors()).containsAll(form.faults());
    assertThat(page.document().select(".govuk-error-summary a").eachAttr("href"))
        .isNotEmpty()
        .allSatisfy(
            href -> assertThat(page.document().getElementById(href.substring(1))).isNotNull());
    assertThat(stub.received()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void becomes_a_command_on_what_was_seen(AForm form) {
    Reader reader = new Reader(form.role());
    Page page = reader.open(form.path());

    Page done = reader.send(form.path(), page, filled(page, form.good()));

    assertThat(done.status()).isEqualTo(303);
    assertThat(stub.received()).hasSize(1);
    Stub.Received received = stub.received().getFirst();
    assertThat(received.path()).isEqualTo(form.command());
    assertThat(received.key()).isEqualTo(page.document().select("input[name=key]").val());
    assertThat(new JsonObject(received.body()))
        .isEqualTo(new JsonObject(form.body().replace('\'', '"')));
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void is_not_for_everybody(AForm form) {
    assertThat(new Reader(form.stranger()).open(form.path()).heading())
        .isEqualTo("This page is not for your role");
  }

  @Test
  void keeps_what_was_typed() {
    Page page =
        new Reader("practitioner")
            .fillIn(
                EveryForm.ALLOCATED + "/death/" + EveryForm.LOWEN,
                Map.of("on-day", "31", "on-month", "2", "on-year", "2026"));

    assertThat(page.errors()).contains("Enter a whole date, such as 27 3 2026");
    assertThat(page.link("Enter a whole date, such as 27 3 2026")).isEqualTo("#on");
    assertThat(page.field("Day").val()).isEqualTo("31");
  }

  @Test
  void a_correction_says_the_whole_person_as_it_is_right() {
    String path = EveryForm.ALLOCATED + "/contact/" + EveryForm.MERRYN;
    Reader reader = new Reader("practitioner");
    Page page = reader.open(path);

    reader.send(path, page, filled(page, Map.of("contact.school", "Truro Juniors")));

    JsonObject body = new JsonObject(stub.received().getFirst().body());
    assertThat(body.getString("key")).isEqualTo(EveryForm.MERRYN);
    assertThat(body.getString("dateOfBirth")).isEqualTo("2021-05-05");
    assertThat(body.getJsonObject("background").getString("ethnicity")).isEqualTo("MWBC");
    assertThat(body.getJsonObject("contact").getString("school")).isEqualTo("Truro Juniors");
    assertThat(body.getJsonObject("contact").getString("address")).contains("Fore Street");
  }

  @Test
  void a_grave_one_says_first_what_will_happen() {
    assertThat(
            new Reader("practitioner")
                .open(EveryForm.ALLOCATED + "/death/" + EveryForm.LOWEN)
                .document()
                .select(".govuk-warning-text")
                .text())
        .contains("Every reminder, letter, questionnaire and birthday of Lowen Tremayne stops");
  }

  @Test
  void somebody_on_duty_changes_safe_contact_knowing_names_alone() {
    stub.tellFile("/v1/referrals/" + Stub.ALLOCATED, 200, "case-names");
    String path = EveryForm.ALLOCATED + "/safe-contact";
    Map<String, String> rule =
        Map.of("keptFrom", EveryForm.PERRAN, "about", EveryForm.MERRYN, "secrets", "SCHOOL");

    Page done = new Reader("duty").fillIn(path, rule);

    assertThat(done.location()).isEqualTo("/duty");
    assertThat(stub.received()).hasSize(1);
  }

  @Test
  void a_case_that_cannot_be_opened_is_said_on_the_form() {
    stub.tell("/v1/break-glass-openings", 404, "{\"code\":\"NOT_FOUND\"}");

    Page page =
        new Reader("practitioner")
            .fillIn("/break-glass", Map.of("reference", "VIG-26-AAAAA", "reason", "A call"));

    assertThat(page.errors())
        .containsExactly(
            "No case that you can open has this reference: check it with your manager");
    assertThat(page.field("Why do you need to see it now?").text()).isEqualTo("A call");
  }

  /// What stands in the form already, as a browser would send it, with the answers.
  private static Map<String, String> filled(Page page, Map<String, String> answers) {
    Map<String, String> fields = new TreeMap<>();
    page.document()
        .select("form[method=post] input[type=text], form[method=post] textarea")
        .forEach(field -> fields.put(field.attr("name"), field.val()));
    page.document()
        .select("form[method=post] input[checked]")
        .forEach(field -> fields.put(field.attr("name"), field.val()));
    fields.putAll(answers);
    return fields;
  }
}
