package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(PagesAlone.class)
class FormPagesTest {
  static final String CASE = "/cases/VIG-26-7K3QX";
  static final Map<String, String> A_DECLINE =
      Map.of("reason", "NOT_ELIGIBLE", "signpostedTo", "The family hub", "note", "A note");

  final Reader triage = new Reader("triage");
  final Reader manager = new Reader("service-manager");

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "triage, accept",
    "triage, ask",
    "triage, decline",
    "service-manager, allocate",
    "practitioner, close",
    "referrer, answer"
  })
  void every_form_carries_what_makes_it_safe_to_send(String role, String form) {
    var hidden =
        new Reader(role)
            .open(CASE + "/" + form)
            .document()
            .select("form[method=post] input[type=hidden]");

    assertThat(hidden.eachAttr("name")).containsExactly("csrf", "writer", "key", "version");
    assertThat(hidden.eachAttr("value")).allMatch(value -> !value.isEmpty());
  }

  @Nested
  class a_form_that_is_right {
    @Test
    void becomes_a_command_on_the_version_that_was_seen() {
      Page form = triage.open(CASE + "/decline");

      Page done = triage.send(CASE + "/decline", form, A_DECLINE);

      assertThat(done.status()).isEqualTo(303);
      assertThat(done.location()).isEqualTo(CASE);
      assertThat(stub.received())
          .containsExactly(
              new Stub.Received(
                  "/v1/referrals/" + Stub.SUBMITTED + "/declines",
                  form.document().select("input[name=key]").val(),
                  "\"5\"",
                  "{\"reason\":\"NOT_ELIGIBLE\",\"signpostedTo\":\"The family hub\",\"note\":\"A"
                      + " note\"}"));
    }

    @Test
    void sent_twice_carries_the_same_key() {
      Page form = triage.open(CASE + "/ask");
      Map<String, String> question = Map.of("question", "What does the assessment say?");

      triage.send(CASE + "/ask", form, question);
      triage.send(CASE + "/ask", form, question);

      assertThat(stub.received()).hasSize(2);
      assertThat(stub.received().get(0)).isEqualTo(stub.received().get(1));
    }

    @Test
    void is_told_on_the_page_that_follows() {
      Page done = triage.fillIn(CASE + "/accept", Map.of());

      assertThat(done.answer().headers().firstValue("Set-Cookie").orElse(""))
          .startsWith("attune_done=ACCEPTED")
          .contains("HTTPOnly", "SameSite=Lax");
    }
  }

  @Nested
  class a_form_that_is_not_right {
    @Test
    void comes_back_with_links_to_its_fields_and_keeps_what_was_typed() {
      Page page = triage.fillIn(CASE + "/decline", Map.of("note", "Some <b>words</b>"));

      assertThat(page.status()).isEqualTo(400);
      assertThat(page.document().title()).startsWith("Error: ");
      assertThat(page.errors())
          .containsExactly("Select why you decline", "Enter where the family can go instead");
      assertThat(page.link("Select why you decline")).isEqualTo("#reason");
      assertThat(page.field("Anything else (optional)").text()).isEqualTo("Some <b>words</b>");
      assertThat(stub.received()).isEmpty();
    }

    @Test
    void shows_the_faults_that_the_service_found_on_the_fields() {
      stub.tellFile("/v1/referrals/" + Stub.SUBMITTED + "/declines", 400, "problem-invalid");

      Page page = triage.fillIn(CASE + "/decline", A_DECLINE);

      assertThat(page.document().getElementById("signpostedTo-error")).isNotNull();
      assertThat(page.field("Where can the family go instead?").text()).isEqualTo("The family hub");
    }

    @Test
    void names_everything_that_a_request_still_lacks() {
      stub.tellFile("/v1/referrals/" + Stub.SUBMITTED + "/acceptances", 409, "problem-not-ready");

      Page page = triage.fillIn(CASE + "/accept", Map.of());

      assertThat(page.status()).isEqualTo(409);
      assertThat(page.errors())
          .containsExactly(
              "Question 1: what change is hoped for",
              "What the assessment says",
              "The own consent of Lowen Tremayne");
    }

    @Test
    void says_in_words_what_the_service_refused() {
      stub.tell(
          "/v1/referrals/" + Stub.SUBMITTED + "/acceptances", 409, "{\"code\":\"QUESTION_OPEN\"}");

      assertThat(triage.fillIn(CASE + "/accept", Map.of()).errors())
          .containsExactly(
              "A question to the referrer is still open: decide when the answer has come");
    }

    @Test
    void names_who_changed_the_case_meanwhile_and_keeps_the_choice() {
      stub.tellFile("/v1/referrals/" + Stub.WAITING + "/allocations", 412, "problem-stale");
      String path = "/cases/VIG-26-2B7NP" + "/allocate";

      Page page = manager.fillIn(path, Map.of("practitionerId", Stub.PIRAN));

      assertThat(page.status()).isEqualTo(412);
      assertThat(page.text())
          .contains(
              "This case changed while you were writing",
              "Morwenna Moon, service manager",
              "Allocated on 22 November 2026 at 1:58pm");
      assertThat(page.field("Piran Pascoe").hasAttr("checked")).isTrue();
      assertThat(page.document().select("input[name=version]").val()).isEqualTo("9");
    }

    @Test
    void without_the_token_is_not_looked_at() {
      Page page = triage.fillIn(CASE + "/accept", Map.of("csrf", "wrong"));

      assertThat(page.heading()).isEqualTo("This form has expired");
      assertThat(stub.received()).isEmpty();
    }
  }

  @Test
  void allocation_compares_how_much_practitioners_have_to_do() {
    Page page = manager.open("/cases/VIG-26-2B7NP" + "/allocate");

    assertThat(page.document().select("tbody tr").eachText())
        .containsExactly(
            "Jenna Jago 0 cases, no capacity set Not said Nothing planned Nobody",
            "Piran Pascoe 3 of 4 cases Trainee, stage 2 21 December 2026 to 2 January 2027 Sefton"
                + " Skewes, from outside, until 31 March 2027");
  }
}
