package attune.consent.api;

import static attune.consent.api.Somebody.PIRAN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.ReferralMessages;
import attune.consent.WithReferral;
import attune.consent.api.Api.Ask;
import attune.consent.api.Api.Case;
import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with a request is said at once, and nothing is written.
@QuarkusTest
@WithReferral
@WithBackingServices
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadInputTest {

  private final ReferralMessages messages = new ReferralMessages();
  private final Family family = Family.ofAGirlOfSix(messages).withPiran();

  @AfterAll
  void disconnect() {
    messages.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          consents              | {}                                       | /personId /scopes /decidedBy /how
          consents              | {"personId": "x", "scopes": [{}], "decidedBy": {"as": "ME"}, "how": "SAID"} | /personId /scopes/0/purposes /decidedBy/as /how
          refusals              | {"scopes": [], "decidedBy": {"as": "PARENTAL_RESPONSIBILITY"}} | /personId /scopes /decidedBy /how
          withdrawals           | {"scope": {"purposes": ["ALL"]}}         | /personId /scope/purposes/0 /decidedBy
          withdrawals           | {"happenedAt": "2101-01-01T00:00:00Z"}   | /personId /scope /decidedBy /happenedAt
          contracts-given       | {"hash": "abc"}                          | /to /version /hash /language
          contracts-given       | {"to": "0199a0a0-0000-7000-8000-0000000000ab", "version": "1", "language": "English", "hash": "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"} | /hash
          assessments           | {"able": "no"}                           | /personId /able /purposes /first /second /note
          objections            | {"by": 7}                                | /by /about /words
          objection-lifts       | {"by": "x", "words": " "}                | /objectionId /by /words
          holds                 | {"kind": "WISH", "reviewBy": "2026-02-30"} | /kind /reason /reviewBy
          disclosures           | {"question": {"people": []}}             | /question/people /question/purpose /reason
          day-permits           | {"day": "tomorrow"}                      | /question /day
          """)
  void a_command(String command, String body, String pointers) {
    Response answer = refused(Api.post(PIRAN, "/" + command, body), Code.INVALID_BODY);

    assertThat(answer.jsonPath().getList("errors.pointer", String.class).stream().distinct())
        .containsExactlyInAnyOrder(pointers.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "not json"})
  void malformed_json(String body) {
    refused(Api.post(PIRAN, "/consents", body), Code.MALFORMED_JSON);
  }

  @Test
  void a_decision_without_anything() {
    Response answer =
        Api.post(PIRAN, "/v1/consent-decisions", "{\"asOf\": \"yesterday\"}").of(null);

    assertThat(answer.jsonPath().getList("errors.pointer"))
        .isEqualTo(List.of("/asOf", "/caseId", "/question"));
  }

  @Test
  void a_decision_about_tomorrow() {
    String body = Said.decision(family.known().id(), Said.quoted(family.child));
    Response answer =
        Api.post(
                PIRAN,
                "/v1/consent-decisions",
                body.replaceFirst("\\{", "{\"asOf\": \"2100-01-01T00:00:00Z\", "))
            .of(null);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
  }

  @Test
  void a_stale_version_and_none_at_all() {
    Case known = family.known();
    Ask consent = Api.post(PIRAN, "/consents", Said.yes(family.child, Said.parent(family.mother)));

    Api.given(known).when(consent.with(Api.ifMatch(1))).then(Api.problem(412, Code.STALE));
    Api.given(known)
        .when(consent.withKey(null))
        .then(Api.problem(400, Code.IDEMPOTENCY_KEY_MISSING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=201", "cursor=x", "cursor=MjAyNi0wMi0zMB94"})
  void a_parameter_of_a_list(String parameter) {
    for (String list : List.of("birthdays", "objections", "films-held")) {
      Response answer = Api.get(PIRAN, "/v1/consent-worklists/" + list + "?" + parameter).of(null);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    }
  }

  private Response refused(Ask ask, Code code) {
    Case known = family.known();
    Response answer = ask.of(known);
    Api.problem(400, code).accept(answer);
    assertThat(Registers.version(known.id())).as("nothing is written").isEqualTo(known.version());
    return answer;
  }
}
