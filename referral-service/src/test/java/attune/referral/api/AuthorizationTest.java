package attune.referral.api;

import static attune.referral.api.Somebody.ADAM;
import static attune.referral.api.Somebody.AUSTELL;
import static attune.referral.api.Somebody.CONSENT_SERVICE;
import static attune.referral.api.Somebody.DAISY;
import static attune.referral.api.Somebody.DEMELZA;
import static attune.referral.api.Somebody.HARI;
import static attune.referral.api.Somebody.JENNA;
import static attune.referral.api.Somebody.LIQUIDLOGIC;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.MOSAIC;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.ROSA;
import static attune.referral.api.Somebody.SEFTON;
import static attune.referral.api.Somebody.TAMSIN;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.api.Api.Case;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may do what, in one table: every endpoint, every role, on a case of their own / of others.
@QuarkusTest
@WithBackingServices
final class AuthorizationTest {

  private static final String TABLE =
      """
                                                       | referrer | case-system | triage  | service-manager | practitioner | supervisor | duty    | auditor | data-protection | admin | service
      POST /v1/referrals                               | 201      | 201/403     | 403     | 403             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      GET  /v1/referrals                               | 200      | 200         | 200     | 200             | 200          | 200        | 403     | 403     | 403             | 403   | 403
      GET  /v1/referrals/{caseId}                      | 200/404  | 200/404     | 200     | 200             | 200/404      | 404        | 200     | 404     | 200             | 404   | 404
      GET  /v1/referrals/{caseId}/history              | 200/404  | 200/404     | 200     | 200             | 200/404      | 404        | 404     | 404     | 200             | 404   | 404
      GET  /v1/referrals/{caseId}/copies/{personId}    | 403      | 403         | 404     | 200             | 200/404      | 404        | 403     | 403     | 403             | 403   | 403
      GET  /v1/referrals/{caseId}/household            | 404      | 404         | 404     | 404             | 404          | 404        | 404     | 404     | 404             | 404   | 200
      POST /v1/referrals/{caseId}/information-requests | 403      | 403         | 200     | 403             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/answers              | 200/404  | 200/404     | 403     | 403             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/own-answers          | 200/404  | 200/404     | 200     | 403             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/acceptances          | 403      | 403         | 200     | 403             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/declines             | 403      | 403         | 200     | 403             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/withdrawals          | 200/404  | 200/404     | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/allocations          | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/reallocations        | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/hand-overs           | 403      | 403         | 403     | 403             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/closures             | 403      | 403         | 403     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/reopenings           | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/openings-in-error    | 403      | 403         | 200     | 200             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/corrections          | 403      | 403         | 404     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/additions            | 403      | 403         | 404     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/removals             | 403      | 403         | 404     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/births               | 403      | 403         | 404     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/deaths               | 403      | 403         | 404     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/deaths-in-error      | 403      | 403         | 404     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/ends-of-pregnancy    | 403      | 403         | 404     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/case-holders         | 403      | 403         | 404     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/safe-contacts        | 403      | 403         | 404     | 200             | 200/404      | 403        | 200     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/safe-contact-ends    | 403      | 403         | 404     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/escalations          | 403      | 403         | 404     | 200             | 200/404      | 404        | 403     | 403     | 403             | 403   | 403
      POST /v1/referrals/{caseId}/restrictions         | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 200             | 403   | 403
      POST /v1/referrals/{caseId}/restriction-lifts    | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 200             | 403   | 403
      POST /v1/referrals/{caseId}/restriction-reviews  | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 200             | 403   | 403
      GET  /v1/triage-inbox                            | 403      | 403         | 200     | 403             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      GET  /v1/waiting-list                            | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      GET  /v1/staff                                   | 403      | 403         | 403     | 200             | 403          | 200        | 403     | 403     | 403             | 403   | 403
      POST /v1/staff/{practitionerId}/capacities       | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/staff/{practitionerId}/stages           | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/staff/{practitionerId}/supervisors      | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/staff/{practitionerId}/supervision-ends | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/staff/{practitionerId}/absences         | 403      | 403         | 403     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/staff/{practitionerId}/returns          | 403      | 403         | 403     | 200             | 200/404      | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/break-glass-openings                    | 403      | 403         | 403     | 403             | 201          | 403        | 403     | 403     | 403             | 403   | 403
      GET  /v1/break-glass-openings                    | 403      | 403         | 403     | 200             | 200          | 403        | 403     | 403     | 403             | 403   | 403
      POST /v1/break-glass-openings/{openingId}/reviews | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      GET  /v1/reviews-due                             | 403      | 403         | 403     | 200             | 403          | 403        | 403     | 403     | 200             | 403   | 403
      GET  /v1/escalations                             | 403      | 403         | 200     | 200             | 200          | 200        | 403     | 403     | 200             | 403   | 403
      POST /v1/name-checks                             | 403      | 403         | 403     | 403             | 403          | 403        | 200     | 403     | 403             | 403   | 403
      POST /v1/referral-searches                       | 200      | 200         | 200     | 200             | 200          | 200        | 403     | 403     | 200             | 403   | 403
      GET  /v1/referral-events                         | 403      | 200         | 403     | 403             | 403          | 403        | 403     | 403     | 403             | 403   | 403
      GET  /v1/referral-parked-messages                | 403      | 403         | 403     | 403             | 403          | 403        | 403     | 403     | 403             | 200   | 403
      POST /v1/referral-parked-messages/redeliveries   | 403      | 403         | 403     | 403             | 403          | 403        | 403     | 403     | 403             | 200   | 403
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
          List.of(ADAM),
          List.of(CONSENT_SERVICE));

  record Command(Supplier<Case> onCase, Function<Case, String> body) {
    Command(Supplier<Case> onCase, String body) {
      this(onCase, _ -> body);
    }
  }

  private static final String CHILD = "FOCUS_CHILD";
  private static final String MOTHER = "PARENT_CARER";

  /// A case on which the command would do something, and the command.
  static final Map<String, Command> COMMANDS =
      Map.ofEntries(
          entry("information-requests", new Command(Cases::aSentRequest, Bodies.question())),
          entry("answers", new Command(Cases::aQuestionedRequest, Bodies.answer())),
          entry("own-answers", onPerson(Cases::aSentRequest, CHILD, Bodies::ownAnswerOf)),
          entry("acceptances", new Command(Cases::aSentRequest, "{}")),
          entry("declines", new Command(Cases::aSentRequest, Bodies.decline())),
          entry("withdrawals", new Command(Cases::aSentRequest, Bodies.withdrawal())),
          entry("allocations", new Command(Cases::aWaitingReferral, Bodies.to(PIRAN))),
          entry("reallocations", allocated(Bodies.to(JENNA, "why"))),
          entry("hand-overs", allocated(Bodies.to(JENNA, "note"))),
          entry("closures", allocated(Bodies.closure())),
          entry("reopenings", new Command(Cases::aReopenableReferral, Bodies.why())),
          entry("openings-in-error", new Command(Cases::aSentRequest, Bodies.why())),
          entry("corrections", onPerson(Cases::anAllocatedReferral, MOTHER, Bodies::mother)),
          entry("additions", allocated(Bodies.mother("aunt"))),
          entry("removals", onMother(", \"why\": \"She is the aunt.\"")),
          entry("births", onUnborn(", \"born\": \"2026-11-01\"")),
          entry("deaths", onMother(", \"on\": \"2026-11-01\"")),
          entry("deaths-in-error", onMother(", \"why\": \"It is her aunt.\"")),
          entry("ends-of-pregnancy", onUnborn("")),
          entry("case-holders", allocated("{\"name\": \"Nessa Nance\"}")),
          entry("safe-contacts", new Command(Cases::anAllocatedReferral, AuthorizationTest::kept)),
          entry(
              "safe-contact-ends",
              new Command(Cases::aReferralWithSomethingToKeep, AuthorizationTest::ended)),
          entry("escalations", allocated(Bodies.escalation(MORWENNA))),
          entry("restrictions", allocated(Bodies.restriction(MORWENNA))),
          entry("restriction-lifts", new Command(Cases::aRestrictedReferral, Bodies.why())),
          entry(
              "restriction-reviews",
              new Command(Cases::aRestrictedReferral, "{\"finding\": \"Still needed.\"}")));

  private static Command allocated(String body) {
    return new Command(Cases::anAllocatedReferral, body);
  }

  private static Command onPerson(
      Supplier<Case> onCase, String role, Function<String, String> body) {
    return new Command(onCase, known -> body.apply(Cases.person(known, role)));
  }

  private static Command onMother(String more) {
    return onPerson(Cases::anAllocatedReferral, MOTHER, id -> Bodies.somebody(id, more));
  }

  private static Command onUnborn(String more) {
    return onPerson(Cases::anUnbornsReferral, CHILD, id -> Bodies.somebody(id, more));
  }

  private static String kept(Case known) {
    return Bodies.kept(Cases.person(known, MOTHER), Cases.person(known, CHILD));
  }

  private static String ended(Case known) {
    return "{\"ruleId\": \"%s\", \"why\": \"Safe now.\"}".formatted(Cases.rule(known));
  }

  @TestHTTPResource(value = "/", management = true)
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI management;

  /// By what they ask: who is refused changes nothing, and leaves the case to the next one.
  private static final Map<String, Case> OF_THE_REFUSED = new HashMap<>();

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
    String[] endpoint = row.endpoint().split(" ", -1);
    @Nullable Case known = situation(row, endpoint[0], endpoint[1]);
    Api.given(() -> known)
        .when(ask(endpoint[0], endpoint[1], row.who(), known))
        .then(Api.status(row.expected()));
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
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(table().map(Row::endpoint).distinct(), DraftSpec.ENDPOINTS.stream())
                .toList());
  }

  @Test
  void a_case_that_is_not_there_is_no_different_from_one_that_others_have() {
    Case nowhere = new Case("0199a0a0-0000-7000-8000-00000000000a", 1);
    Api.Ask ask = Api.get(HARI, "");

    assertThat(ask.of(nowhere).jsonPath().getMap("").keySet())
        .isEqualTo(ask.of(Cases.aSentRequest()).jsonPath().getMap("").keySet());
  }

  @Test
  void a_restricted_case_is_no_different_from_one_that_is_not_there() {
    Case restricted = Cases.aRestrictedReferral();
    Case nowhere = new Case("0199a0a0-0000-7000-8000-00000000000b", restricted.version());
    for (Somebody who : List.of(ROSA, TAMSIN, PIRAN, DAISY, AUSTELL)) {
      for (Api.Ask ask : List.of(Api.get(who, ""), Api.get(who, "/history"))) {
        assertThat(told(ask.of(restricted))).as(who.role()).isEqualTo(told(ask.of(nowhere)));
      }
    }
    Api.Ask handOver = Api.post(PIRAN, "/hand-overs", Bodies.to(JENNA, "note"));
    assertThat(told(handOver.of(restricted))).isEqualTo(told(handOver.of(nowhere)));
  }

  @Test
  void a_restricted_case_is_in_nobodys_list_who_is_not_named() {
    Case restricted = Cases.aRestrictedReferral();
    for (Somebody who : List.of(ROSA, PIRAN)) {
      assertThat(Api.get(who, "/v1/referrals?limit=200").of(null).asString())
          .as(who.role())
          .doesNotContain(restricted.id());
    }
    assertThat(Api.get(MORWENNA, "/v1/referrals?limit=200").of(null).asString())
        .contains(restricted.id());
  }

  @Test
  void to_be_named_in_a_restricted_case_is_to_see_it_and_not_to_act_on_it() {
    String named = Bodies.restriction(MORWENNA, JENNA);
    Case restricted =
        Cases.known(Api.post(MORWENNA, "/restrictions", named).of(Cases.anAllocatedReferral()));

    Api.given(restricted).when(Api.get(JENNA, "")).then(Api.status(200));
    Api.given(restricted)
        .when(Api.post(JENNA, "/hand-overs", Bodies.to(JENNA, "note")))
        .then(Api.status(404));
    Api.given(restricted)
        .when(Api.post(JENNA, "/closures", Bodies.closure()))
        .then(Api.status(404));
    Api.given(restricted)
        .when(Api.post(MORWENNA, "/reallocations", Bodies.to(JENNA, "why")))
        .then(Api.status(200));
  }

  /// All of an answer but what is new in every one.
  private static String told(Response answer) {
    return answer.statusCode()
        + answer.asString().replaceAll("\"(traceId|instance)\":\"[^\"]*\"", "");
  }

  private static @Nullable Case situation(Row row, String method, String path) {
    if (row.expected() < 400 || !path.contains("{caseId}")) {
      return situation(method, path, row.who());
    }
    String shared = row.endpoint() + (isSystem(row.who()) ? " by a system" : "");
    return OF_THE_REFUSED.computeIfAbsent(
        shared, _ -> Objects.requireNonNull(situation(method, path, row.who())));
  }

  /// A case of whoever is first in their column.
  private static @Nullable Case situation(String method, String path, Somebody who) {
    if (!path.contains("{caseId}")) {
      return BesideCases.situation(path);
    }
    boolean system = isSystem(who);
    if (method.equals("GET")) {
      return system ? Cases.aRequestOfMosaic() : Cases.anAllocatedReferral();
    }
    if (system && path.endsWith("/answers")) {
      return Cases.aQuestionedRequestOfMosaic();
    }
    boolean ofSystems = path.endsWith("/withdrawals") || path.endsWith("/own-answers");
    return system && ofSystems ? Cases.aRequestOfMosaic() : command(path).onCase().get();
  }

  private static Api.Ask ask(String method, String path, Somebody who, @Nullable Case known) {
    if (path.contains("{personId}")) {
      String mother = Cases.person(Objects.requireNonNull(known), MOTHER);
      return Api.get(who, path.replace("{personId}", mother));
    }
    if (method.equals("GET")) {
      return Api.get(who, path);
    }
    if (BesideCases.has(path)) {
      return BesideCases.ask(who, path, known);
    }
    boolean system = isSystem(who);
    return path.equals("/v1/referrals")
        ? Api.post(who, path, system ? Bodies.aRequestOf("MOSAIC") : Bodies.aRequest())
        : Api.post(who, path, command(path).body().apply(Objects.requireNonNull(known)));
  }

  private static boolean isSystem(Somebody who) {
    return who == MOSAIC || who == LIQUIDLOGIC;
  }

  private static Command command(String path) {
    return Objects.requireNonNull(COMMANDS.get(path.substring(path.lastIndexOf('/') + 1)));
  }
}
