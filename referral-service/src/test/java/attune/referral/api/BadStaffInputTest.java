package attune.referral.api;

import static attune.referral.api.Api.given;
import static attune.referral.api.Api.problem;
import static attune.referral.api.Somebody.DAISY;
import static attune.referral.api.Somebody.JENNA;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import attune.referral.api.Api.Case;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with what is said of practitioners, openings and references is said at once.
@QuarkusTest
@WithBackingServices
final class BadStaffInputTest {

  private static Case nobodyYet() {
    return new Case(UUID.randomUUID().toString(), 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "capacities | {}                                             | /cases        | MISSING",
        "capacities | {\"cases\": -1}                                | /cases        |"
            + " OUT_OF_RANGE",
        "capacities | {\"cases\": 51}                                | /cases        |"
            + " OUT_OF_RANGE",
        "capacities | {\"cases\": \"six\"}                           | /cases        | WRONG_TYPE",
        "capacities | {\"cases\": 2.5}                               | /cases        | WRONG_TYPE",
        "stages     | {\"stage\": \"TRAINEE_4\"}                     | /stage        |"
            + " UNKNOWN_CODE",
        "supervisors| {\"outside\": false}                           | /supervisorId | MISSING",
        "supervisors| {\"supervisorId\": \"Sefton\", \"outside\": true} | /supervisorId | BAD_ID",
        "absences   | {\"from\": \"2027-02-30\", \"until\": \"2027-03-01\"} | /from    | BAD_DATE",
        "absences   | {\"from\": \"2027-02-01\"}                     | /until        | MISSING",
        "returns    | {}                                             | /from         | MISSING"
      })
  void of_a_practitioner(String what, String body, String pointer, String code) {
    Case one = nobodyYet();
    given(one)
        .when(Staffing.tell(MORWENNA, one.id(), what, body))
        .then(problem(400, Code.INVALID_BODY))
        .then(answer -> isNamed(answer, pointer, code));
  }

  @Test
  void a_practitioner_who_is_no_id_is_not_there() {
    given(new Case("", 0))
        .when(Staffing.tell(MORWENNA, "piran", "capacities", "{\"cases\": 6}"))
        .then(problem(404, Code.NOT_FOUND));
  }

  @Test
  void a_command_says_which_version_it_is_for() {
    Case one = nobodyYet();
    given(Api::nothing)
        .when(Staffing.tell(MORWENNA, one.id(), "capacities", "{\"cases\": 6}"))
        .then(problem(428, Code.IF_MATCH_MISSING));
  }

  @Test
  void a_command_has_a_key() {
    Case one = nobodyYet();
    given(one)
        .when(Staffing.tell(MORWENNA, one.id(), "capacities", "{\"cases\": 6}").withKey(null))
        .then(problem(400, Code.IDEMPOTENCY_KEY_MISSING));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"reason\": \"ill\"}                        | /reference | MISSING",
        "{\"reference\": \"VIG-26-7K3QX\"}            | /reason    | MISSING",
        "{\"reference\": \" \", \"reason\": \"ill\"}  | /reference | MISSING"
      })
  void of_an_opening(String body, String pointer, String code) {
    given(Api::nothing)
        .when(Api.post(JENNA, "/v1/break-glass-openings", body))
        .then(problem(400, Code.INVALID_BODY))
        .then(answer -> isNamed(answer, pointer, code));
  }

  @Test
  void of_a_review() {
    given(new Case("", 1))
        .when(Staffing.review(MORWENNA, Staffing.anOpening(), " "))
        .then(problem(400, Code.INVALID_BODY))
        .then(answer -> isNamed(answer, "/finding", "MISSING"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"reference\": \"VIG-26-7K3QX\", \"requestReference\": \"EH-1\"}",
        "{\"requestReference\": \"EH-1\", \"caseReference\": {\"system\": \"M\", \"reference\":"
            + " \"1\"}}"
      })
  void of_a_search_which_asks_for_one_thing(String body) {
    Response answer = FindingSpec.ask(TAMSIN, "/v1/referral-searches", body);
    problem(400, Code.INVALID_BODY).accept(answer);
    isNamed(answer, "", "INVALID");
  }

  @Test
  void of_a_name_check() {
    Response answer = FindingSpec.ask(DAISY, "/v1/name-checks", "{\"reference\": 7}");
    problem(400, Code.INVALID_BODY).accept(answer);
    isNamed(answer, "/reference", "WRONG_TYPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/staff", "/v1/break-glass-openings", "/v1/reviews-due", "/v1/escalations"})
  void a_cursor_of_no_list(String path) {
    given(Api::nothing)
        .when(Api.get(MORWENNA, path + "?cursor=AAAA"))
        .then(problem(400, Code.INVALID_PARAMETER));
  }

  private static void isNamed(Response answer, String pointer, String code) {
    assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
  }
}
