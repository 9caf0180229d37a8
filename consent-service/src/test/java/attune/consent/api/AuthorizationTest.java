package attune.consent.api;

import static attune.consent.api.Somebody.ADAM;
import static attune.consent.api.Somebody.AUSTELL;
import static attune.consent.api.Somebody.CONSENT_SERVICE;
import static attune.consent.api.Somebody.DAISY;
import static attune.consent.api.Somebody.DEMELZA;
import static attune.consent.api.Somebody.HARI;
import static attune.consent.api.Somebody.JENNA;
import static attune.consent.api.Somebody.LIQUIDLOGIC;
import static attune.consent.api.Somebody.MORWENNA;
import static attune.consent.api.Somebody.MOSAIC;
import static attune.consent.api.Somebody.PIRAN;
import static attune.consent.api.Somebody.ROSA;
import static attune.consent.api.Somebody.SEFTON;
import static attune.consent.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.ReferralMessages;
import attune.consent.WithReferral;
import attune.consent.api.Api.Case;
import attune.eventsourcing.testing.WithBackingServices;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may do what, in one table: every endpoint, every role, on a case of their own / of others.
/// 200 stands for being let in: what the rules then say to a command is another matter (409).
@QuarkusTest
@WithReferral
@WithBackingServices
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AuthorizationTest {

  private static final String TABLE =
      """
                                                                    | referrer | case-system | triage  | service-manager | practitioner | supervisor | duty    | auditor | data-protection | admin
      GET  /v1/consent-registers/{caseId}                           | 200/404  | 200/404     | 200     | 200             | 200/404      | 404        | 200     | 404     | 200             | 404
      GET  /v1/consent-registers/{caseId}/history                   | 404      | 404         | 404     | 200             | 200/404      | 404        | 404     | 404     | 404             | 404
      POST /v1/consent-registers/{caseId}/consents                  | 200/404  | 200/404     | 200     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/refusals                  | 200/404  | 200/404     | 200     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/withdrawals               | 403      | 403         | 403     | 200             | 200/404      | 403        | 200     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/confirmations             | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/contracts-given           | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/assessments               | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/understanding-notes       | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/reviews                   | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/moods                     | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/holder-requests           | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/objections                | 403      | 403         | 403     | 200             | 200/404      | 403        | 200     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/objection-resolutions     | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/objection-lifts           | 403      | 403         | 403     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/legal-statuses            | 403      | 403         | 403     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/placements                | 403      | 403         | 403     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/reevaluations             | 403      | 403         | 403     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/films                     | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/offers                    | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/copies                    | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/erasures                  | 403      | 403         | 403     | 200             | 200/404      | 403        | 403     | 403     | 200             | 403
      POST /v1/consent-registers/{caseId}/erasure-proofs            | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 200             | 403
      POST /v1/consent-registers/{caseId}/holds                     | 403      | 403         | 403     | 200             | 200/404      | 403        | 403     | 403     | 200             | 403
      POST /v1/consent-registers/{caseId}/hold-reviews              | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 200             | 403
      POST /v1/consent-registers/{caseId}/hold-releases             | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 200             | 403
      POST /v1/consent-registers/{caseId}/disclosures               | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/disclosure-authorisations | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/disclosures-made          | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/required-disclosures      | 403      | 403         | 403     | 200             | 200/404      | 403        | 403     | 403     | 200             | 403
      POST /v1/consent-registers/{caseId}/day-permits               | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-registers/{caseId}/day-permit-returns        | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403
      POST /v1/consent-decisions                                    | 403      | 403         | 403     | 200             | 200/404      | 404        | 403     | 403     | 403             | 403
      POST /v1/consent-decisions/{permitId}/uses                    | 403      | 403         | 403     | 200             | 200/404      | 404        | 403     | 403     | 403             | 403
      GET  /v1/consent-worklists/birthdays                          | 403      | 403         | 403     | 200             | 200          | 200        | 403     | 403     | 403             | 403
      GET  /v1/consent-worklists/endings                            | 403      | 403         | 403     | 200             | 200          | 200        | 403     | 403     | 403             | 403
      GET  /v1/consent-worklists/objections                         | 403      | 403         | 403     | 200             | 200          | 200        | 403     | 403     | 403             | 403
      GET  /v1/consent-worklists/films-to-offer                     | 403      | 403         | 403     | 200             | 200          | 403        | 403     | 403     | 200             | 403
      GET  /v1/consent-worklists/films-to-erase                     | 403      | 403         | 403     | 200             | 200          | 403        | 403     | 403     | 200             | 403
      GET  /v1/consent-worklists/films-held                         | 403      | 403         | 403     | 200             | 200          | 403        | 403     | 403     | 200             | 403
      GET  /v1/consent-policies                                     | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 200             | 200
      POST /v1/consent-policies/proposals                           | 403      | 403         | 403     | 403             | 403          | 403        | 403     | 403     | 403             | 200
      POST /v1/consent-policies/approvals                           | 403      | 403         | 403     | 403             | 403          | 403        | 403     | 403     | 403             | 200
      POST /v1/consent-policies/discards                            | 403      | 403         | 403     | 403             | 403          | 403        | 403     | 403     | 403             | 200
      GET  /v1/consent-parked-messages                              | 403      | 403         | 403     | 403             | 403          | 403        | 403     | 403     | 403             | 200
      POST /v1/consent-parked-messages/redeliveries                 | 403      | 403         | 403     | 403             | 403          | 403        | 403     | 403     | 403             | 200
      """;

  /// In the order of the columns: who has a case of their own, and who has not.
  private static final List<List<Somebody>> PEOPLE =
      List.of(
          List.of(ROSA, HARI),
          List.of(MOSAIC, LIQUIDLOGIC),
          List.of(TAMSIN),
          List.of(MORWENNA),
          List.of(PIRAN, JENNA),
          List.of(SEFTON),
          List.of(DAISY),
          List.of(AUSTELL),
          List.of(DEMELZA),
          List.of(ADAM));

  @TestHTTPResource(value = "/", management = true)
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI management;

  private final ReferralMessages messages = new ReferralMessages();
  private final Family allocated = Family.ofAGirlOfSix(messages).withPiran();
  private final Family submitted = Family.ofABoyOfThirteen(messages);
  private final Family ofMosaic = new Family(messages, "2013-06-01").sentBy("MOSAIC");

  @AfterAll
  void disconnect() {
    messages.close();
  }

  record Row(String endpoint, Somebody who, int expected) {
    @Override
    public String toString() {
      return "%s by %s (%s): %d".formatted(endpoint, who, who.role(), expected);
    }
  }

  static Stream<Row> table() {
    return TABLE.lines().skip(1).flatMap(AuthorizationTest::rows);
  }

  private static Stream<Row> rows(String line) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    String endpoint = cells.getFirst().replaceAll(" +", " ");
    return IntStream.range(0, PEOPLE.size())
        .boxed()
        .flatMap(column -> rows(endpoint, PEOPLE.get(column), cells.get(column + 1)));
  }

  private static Stream<Row> rows(String endpoint, List<Somebody> people, String cell) {
    List<Integer> expected = Arrays.stream(cell.split("/", -1)).map(Integer::valueOf).toList();
    return IntStream.range(0, people.size())
        .mapToObj(i ->
            new Row(
                endpoint,
                people.get(i),
                i < expected.size() ? expected.get(i) : expected.getFirst()));
  }

  @ParameterizedTest
  @MethodSource("table")
  void nobody_may_do_more_or_less_than_the_table_says(Row row) {
    Response answer = answer(row);
    List<Integer> expected = row.expected() == 200 ? List.of(200, 409) : List.of(row.expected());
    assertThat(answer.statusCode()).as(answer.asString()).isIn(expected);
  }

  private Response answer(Row row) {
    String[] endpoint = row.endpoint().split(" ", -1);
    Family family = family(endpoint[1], row.who());
    Case known =
        endpoint[1].startsWith("/v1/consent-policies")
            ? new Case("policies", Registers.versionOfPolicies())
            : new Case(family.caseId, Registers.version(family.known().id()));
    String path = endpoint[1].replace("{permitId}", UUID.randomUUID().toString());
    return endpoint[0].equals("GET")
        ? Api.get(row.who(), path).of(known)
        : Api.post(row.who(), path, Bodies.of(path.substring(path.lastIndexOf('/') + 1), family))
            .of(known);
  }

  /// Of the first in each column, and undecided where that lets others answer for a child.
  private Family family(String path, Somebody who) {
    if (who == MOSAIC || who == LIQUIDLOGIC) {
      return ofMosaic;
    }
    boolean before = who == ROSA || who == HARI || who == TAMSIN;
    return before && (path.endsWith("/consents") || path.endsWith("/refusals"))
        ? submitted
        : allocated;
  }

  @Test
  void every_endpoint_is_in_the_table() {
    JsonPath description =
        RestAssured.given()
            .queryParam("format", "JSON")
            .get(management.resolve("/q/openapi"))
            .jsonPath();
    Stream<String> described =
        description.<String, Map<String, Object>>getMap("paths").entrySet().stream()
            .flatMap(path ->
                path.getValue().keySet().stream()
                    .filter(List.of("get", "post", "put", "delete", "patch")::contains)
                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()));

    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(table().map(Row::endpoint).distinct().toList());
  }

  @Test
  void a_case_that_is_not_there_is_no_different_from_one_that_others_have() {
    Case nowhere = new Case(UUID.randomUUID().toString(), 1);
    Case others = allocated.known();

    for (Somebody who : List.of(HARI, JENNA, SEFTON, AUSTELL)) {
      assertThat(told(Api.get(who, "").of(nowhere))).isEqualTo(told(Api.get(who, "").of(others)));
    }
  }

  @Test
  void a_restricted_case_is_there_for_who_is_named_alone() {
    Case restricted = Family.ofAGirlOfSix(messages).withPiran().restrictedTo(MORWENNA).known();

    for (Somebody who : List.of(ROSA, TAMSIN, PIRAN, DAISY, AUSTELL)) {
      assertThat(Api.get(who, "").of(restricted).statusCode()).as(who.role()).isEqualTo(404);
    }
    assertThat(Api.get(MORWENNA, "").of(restricted).statusCode()).isEqualTo(200);
    assertThat(Api.get(DEMELZA, "").of(restricted).statusCode()).isEqualTo(200);
  }

  @Test
  void outside_the_circle_nobody_is_told_who_said_no() {
    Case known = allocated.known();
    for (Somebody who : List.of(ROSA, TAMSIN, DAISY)) {
      Map<String, Object> told = Api.get(who, "").of(known).jsonPath().getMap("");
      assertThat(told.keySet())
          .as(who.role())
          .containsExactlyInAnyOrder("caseId", "version", "state", "filming", "behind", "people");
    }
    assertThat(Api.get(DEMELZA, "").of(known).jsonPath().getMap("").keySet())
        .contains("films", "holds")
        .doesNotContain("said", "objections", "matrix");
  }

  @Test
  void the_account_that_asks_referral_service_is_not_meant_for_this_one() {
    assertThat(Api.get(CONSENT_SERVICE, "").of(allocated.known()).statusCode()).isEqualTo(401);
  }

  /// All of an answer but what is new in every one.
  private static String told(Response answer) {
    return answer.statusCode()
        + answer.asString().replaceAll("\"(traceId|instance)\":\"[^\"]*\"", "");
  }
}
