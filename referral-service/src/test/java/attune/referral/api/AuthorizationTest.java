package attune.referral.api;

import static attune.referral.api.Somebody.ADAM;
import static attune.referral.api.Somebody.AUSTELL;
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
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.BackingService;
import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.api.Api.Case;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may do what, in one table: every endpoint, every role, on a case of their own / of others.
@QuarkusTest
@WithBackingServices({BackingService.POSTGRES, BackingService.KAFKA, BackingService.KEYCLOAK})
final class AuthorizationTest {

  private static final String TABLE =
      """
                                                    | referrer  | case-system | triage | service-manager | practitioner | supervisor | duty | auditor | data-protection | admin
      POST /v1/referrals                            | 201       | 201/403     | 403    | 403             | 403          | 403        | 403  | 403     | 403             | 403
      GET  /v1/referrals                            | 200       | 200         | 200    | 200             | 200          | 403        | 403  | 403     | 403             | 403
      GET  /v1/referrals/{caseId}                   | 200/404   | 200/404     | 200    | 200             | 200/404      | 404        | 404  | 404     | 404             | 404
      GET  /v1/referrals/{caseId}/history           | 200/404   | 200/404     | 200    | 200             | 200/404      | 404        | 404  | 404     | 404             | 404
      POST /v1/referrals/{caseId}/information-requests | 403    | 403         | 200    | 403             | 403          | 403        | 403  | 403     | 403             | 403
      POST /v1/referrals/{caseId}/answers           | 200/404   | 200/404     | 403    | 403             | 403          | 403        | 403  | 403     | 403             | 403
      POST /v1/referrals/{caseId}/acceptances       | 403       | 403         | 200    | 403             | 403          | 403        | 403  | 403     | 403             | 403
      POST /v1/referrals/{caseId}/declines          | 403       | 403         | 200    | 403             | 403          | 403        | 403  | 403     | 403             | 403
      POST /v1/referrals/{caseId}/allocations       | 403       | 403         | 403    | 200             | 403          | 403        | 403  | 403     | 403             | 403
      POST /v1/referrals/{caseId}/closures          | 403       | 403         | 403    | 200             | 200/404      | 403        | 403  | 403     | 403             | 403
      GET  /v1/triage-inbox                         | 403       | 403         | 200    | 403             | 403          | 403        | 403  | 403     | 403             | 403
      GET  /v1/waiting-list                         | 403       | 403         | 403    | 200             | 403          | 403        | 403  | 403     | 403             | 403
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

  private record Command(Supplier<Case> onCase, String body) {}

  /// A case on which the command would do something, and the command.
  private static final Map<String, Command> COMMANDS =
      Map.of(
          "information-requests", new Command(Cases::aSentRequest, Bodies.question()),
          "answers", new Command(Cases::aQuestionedRequest, Bodies.answer()),
          "acceptances", new Command(Cases::aSentRequest, "{}"),
          "declines", new Command(Cases::aSentRequest, Bodies.decline()),
          "allocations", new Command(Cases::aWaitingReferral, Bodies.to(PIRAN)),
          "closures", new Command(Cases::anAllocatedReferral, Bodies.closure()));

  @TestHTTPResource(value = "/", management = true)
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI management;

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
    Api.given(() -> situation(endpoint[0], endpoint[1], row.who()))
        .when(ask(endpoint[0], endpoint[1], row.who()))
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
        .containsExactlyInAnyOrderElementsOf(table().map(Row::endpoint).distinct().toList());
  }

  @Test
  void a_case_that_is_not_there_is_no_different_from_one_that_others_have() {
    Case nowhere = new Case("0199a0a0-0000-7000-8000-00000000000a", 1);
    Api.Ask ask = Api.get(HARI, "");

    assertThat(ask.of(nowhere).jsonPath().getMap("").keySet())
        .isEqualTo(ask.of(Cases.aSentRequest()).jsonPath().getMap("").keySet());
  }

  /// A case of whoever is first in their column.
  private static @Nullable Case situation(String method, String path, Somebody who) {
    if (!path.contains("{caseId}")) {
      return null;
    }
    boolean system = who == MOSAIC || who == LIQUIDLOGIC;
    if (method.equals("GET")) {
      return system ? Cases.aRequestOfMosaic() : Cases.anAllocatedReferral();
    }
    return system && path.endsWith("answers")
        ? Cases.aQuestionedRequestOfMosaic()
        : command(path).onCase().get();
  }

  private static Api.Ask ask(String method, String path, Somebody who) {
    if (method.equals("GET")) {
      return Api.get(who, path);
    }
    boolean system = who == MOSAIC || who == LIQUIDLOGIC;
    return path.equals("/v1/referrals")
        ? Api.post(who, path, system ? Bodies.aRequestOf("MOSAIC") : Bodies.aRequest())
        : Api.post(who, path, command(path).body());
  }

  private static Command command(String path) {
    return Objects.requireNonNull(COMMANDS.get(path.substring(path.lastIndexOf('/') + 1)));
  }
}
