package attune.referral.api;

import static attune.referral.api.Api.post;
import static attune.referral.api.Api.problem;
import static attune.referral.api.Somebody.HARI;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.ROSA;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import attune.http.Cursor;
import attune.http.Fault;
import attune.referral.api.Api.Case;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with a request is said at once, and nothing is written.
@QuarkusTest
@WithBackingServices
final class BadInputTest {

  private static final int TEN_MIB = 10 * 1024 * 1024;

  @Inject Pool pool;

  @TestHTTPResource("/v1/referrals")
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI referrals;

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"route\": }", "not json"})
  void malformed_json(String body) {
    refused(() -> send(body), 400, Code.MALFORMED_JSON);
  }

  @Test
  void everything_that_is_wrong_with_a_body_at_once() {
    String body =
        Bodies.aRequest()
            .replace("\"EARLY_HELP_HUB\"", "\"BY_TELEPHONE\"")
            .replace("943 476 5919", "943 476 5918")
            .replace("2021-05-05", "2021-02-30")
            .replace("1994-01-17", "2094-01-17")
            .replace("\"lineManagerConsulted\": true", "\"lineManagerConsulted\": \"yes\"")
            .replace("\"FOCUS_CHILD\"", "7")
            .replace("\"inWordsOf\": \"mother\"", "\"inWordsOf\": \"nobody\"")
            .replace("\"sharingWithNhsTrust\": false", "\"sharedWithNhs\": false")
            .replace("\"name\": \"Rosa Reed\"", "\"name\": \" \"")
            .replace("They enjoy", "They enjoy " + "each other ".repeat(400));

    Response answer = refused(() -> send(body), 400, Code.INVALID_BODY);

    assertThat(answer.jsonPath().getList("errors", Fault.class))
        .extracting(Fault::pointer, Fault::code)
        .extracting(tuple -> tuple.toList().getFirst() + " " + tuple.toList().getLast())
        .containsExactlyInAnyOrder(
            "/route UNKNOWN_CODE",
            "/identifiers/nhsNumber BAD_NHS_NUMBER",
            "/people/0/dateOfBirth BAD_DATE",
            "/people/1/dateOfBirth BAD_DATE",
            "/referrer/lineManagerConsulted WRONG_TYPE",
            "/people/0/role UNKNOWN_CODE",
            "/parentsViews/0/inWordsOf PERSON_UNCLEAR",
            "/agreements/sharingWithNhsTrust MISSING",
            "/referrer/name MISSING",
            "/assessment/says TOO_LONG");
    assertThat(answer.asString())
        .doesNotContain("943", "2021", "BY_TELEPHONE", "nobody\"", Bodies.CHILD, Bodies.MOTHER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "uprn": "10003110254"   | "upn": "A123"                 | /identifiers/upn            | BAD_UPN
          "uprn": "10003110254"   | "uprn": "12345678901234"      | /identifiers/uprn           | BAD_UPRN
          "uprn": "10003110254"   | "localChildId": "no good"     | /identifiers/localChildId   | BAD_LOCAL_CHILD_ID
          "key": "mother"         | "key": "child"                | /agreements/agreedBy/0      | PERSON_UNCLEAR
          "agreedBy": ["mother"]  | "agreedBy": ["granny"]        | /agreements/agreedBy/0      | PERSON_UNCLEAR
          "dateOfBirth": "1994-01-17" | "dateOfBirth": "0094-01-17" | /people/1/dateOfBirth     | BAD_DATE
          "profession": "SOCIAL_WORKER" | "profession": "social"  | /referrer/profession        | UNKNOWN_CODE
          "indicatesVig": true    | "indicatesVig": null          | /assessment/indicatesVig    | MISSING
          "mutuallyAgreed": true  | "agreed": true                | /questions/change/mutuallyAgreed | MISSING
          "ownConsents": "NOT_RELEVANT" | "ownConsents": "MAYBE"  | /questions/ownConsents      | UNKNOWN_CODE
          "toBeFilmed": true},    | "toBeFilmed": 1},             | /people/0/toBeFilmed        | WRONG_TYPE
          "route": "EARLY_HELP_HUB", | "route": "EARLY_HELP_HUB", "route": "EARLY_HELP_HUB", | /route | DUPLICATE_MEMBER
          """)
  void one_fault_of_a_request(String good, String bad, String pointer, String code) {
    String body = Bodies.aRequest().replaceFirst(Pattern.quote(good), bad);

    Response answer = refused(() -> send(body), 400, Code.INVALID_BODY);

    assertThat(answer.jsonPath().getList("errors", Fault.class))
        .anySatisfy(fault -> {
          assertThat(fault.pointer()).isEqualTo(pointer);
          assertThat(fault.code()).isEqualTo(code);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          information-requests | {}                             | /question
          information-requests | {"question": "\\u0000"}         | /question
          declines             | {"reason": "NO"}               | /reason /signpostedTo
          acceptances          | []                             |
          """)
  void a_command_of_triage(String command, String body, String pointers) {
    Case known = Cases.aSentRequest();

    Response answer =
        refused(
            () -> post(TAMSIN, "/" + command, body).of(known),
            400,
            pointers == null ? Code.MALFORMED_JSON : Code.INVALID_BODY);

    if (pointers != null) {
      assertThat(String.join(" ", answer.<List<String>>path("errors.pointer"))).isEqualTo(pointers);
    }
  }

  @Test
  void a_practitioner_who_is_none() {
    Case known = Cases.aWaitingReferral();

    refused(
        () -> post(MORWENNA, "/allocations", "{\"practitionerId\": \"piran\"}").of(known),
        400,
        Code.INVALID_BODY);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ten_mebibytes(boolean chunked) throws Exception {
    Written before = Written.now(pool);
    byte[] body = new byte[TEN_MIB];
    BodyPublisher publisher =
        chunked
            ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
            : BodyPublishers.ofByteArray(body);

    HttpResponse<String> answer = raw(publisher);

    assertThat(answer.statusCode()).isEqualTo(chunked ? 411 : 413);
    assertThat(answer.body()).contains(chunked ? "LENGTH_REQUIRED" : "BODY_TOO_LARGE");
    before.isStillAll(pool);
  }

  @Test
  void a_small_chunked_body() throws Exception {
    Written before = Written.now(pool);
    byte[] body = Bodies.aRequest().getBytes(StandardCharsets.UTF_8);

    HttpResponse<String> answer =
        raw(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

    assertThat(answer.statusCode()).isEqualTo(411);
    before.isStillAll(pool);
  }

  @Test
  void another_media_type() {
    refused(
        () -> authorized().contentType("text/plain").body("hello").post("/v1/referrals"),
        415,
        Code.UNSUPPORTED_MEDIA_TYPE);
  }

  @Test
  void a_missing_or_impossible_key() {
    Api.Ask ask = post(ROSA, "/v1/referrals", Bodies.aRequest());

    refused(() -> ask.withKey(null).of(null), 400, Code.IDEMPOTENCY_KEY_MISSING);
    refused(() -> ask.withKey("k".repeat(129)).of(null), 400, Code.IDEMPOTENCY_KEY_INVALID);
  }

  @ParameterizedTest
  @CsvSource({"'',IF_MATCH_MISSING,428", "*,IF_MATCH_INVALID,400", "W/\"1\",IF_MATCH_INVALID,400"})
  void a_version_that_is_not_said(String match, Code code, int status) {
    Case known = Cases.aSentRequest();

    refused(
        () ->
            RestAssured.given()
                .auth()
                .oauth2(TAMSIN.token())
                .contentType("application/json")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", match)
                .body("{}")
                .post("/v1/referrals/" + known.id() + "/acceptances"),
        status,
        code);
  }

  @Test
  void a_stale_version() {
    Case known = Cases.aWaitingReferral();

    refused(
        () -> post(MORWENNA, "/allocations", Bodies.to(PIRAN)).with(Api.ifMatch(1)).of(known),
        412,
        Code.STALE);
  }

  @Test
  void no_token_or_a_false_one() {
    refused(() -> withToken("").post("/v1/referrals"), 401, Code.TOKEN_MISSING);
    refused(() -> withToken("a.b.c").post("/v1/referrals"), 401, Code.TOKEN_INVALID);
    refused(() -> withToken(tampered()).post("/v1/referrals"), 401, Code.TOKEN_INVALID);
    refused(() -> RestAssured.given().post("/v1/referrals"), 401, Code.TOKEN_MISSING);
  }

  @Test
  void another_role_or_another_persons_case() {
    Case rosas = Cases.aQuestionedRequest();

    refused(() -> post(ROSA, "/acceptances", "{}").of(rosas), 403, Code.FORBIDDEN);
    refused(() -> post(HARI, "/answers", Bodies.answer()).of(rosas), 404, Code.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-a-uuid", "..%2f..", "0199a0a0-0000-7000-8000-00000000000g"})
  void a_case_id_that_is_none(String id) {
    refused(
        () -> authorized().urlEncodingEnabled(false).get("/v1/referrals/" + id),
        404,
        Code.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status=OPEN", "limit=0", "limit=x", "cursor=eHg", "cursor=*"})
  void a_bad_parameter_of_a_list(String query) {
    refused(() -> authorized().get("/v1/referrals?" + query), 400, Code.INVALID_PARAMETER);
  }

  /// Base64 of an instant, and of a date, that no database keeps.
  @ParameterizedTest
  @ValueSource(
      strings = {"+1000000000-12-31T23:59:59Z", "-0044-03-15T12:00:00Z", "+999999999-01-01"})
  void a_cursor_of_a_day_that_never_was_shown(String place) {
    String cursor = Cursor.after(place, "0199a0a0-0000-7000-8000-000000000001").text();
    refused(() -> of(TAMSIN, "/v1/triage-inbox?cursor=" + cursor), 400, Code.INVALID_PARAMETER);
    refused(() -> of(MORWENNA, "/v1/waiting-list?cursor=" + cursor), 400, Code.INVALID_PARAMETER);
    refused(() -> of(MORWENNA, "/v1/reviews-due?cursor=" + cursor), 400, Code.INVALID_PARAMETER);
  }

  private static Response of(Somebody who, String path) {
    return RestAssured.given().auth().oauth2(who.token()).get(path);
  }

  private Response refused(Supplier<Response> ask, int status, Code code) {
    Written before = Written.now(pool);
    Response answer = ask.get();
    problem(status, code).accept(answer);
    before.isStillAll(pool);
    return answer;
  }

  private static Response send(String body) {
    return post(ROSA, "/v1/referrals", body).of(null);
  }

  private static RequestSpecification authorized() {
    return RestAssured.given().auth().oauth2(ROSA.token());
  }

  private static RequestSpecification withToken(String token) {
    return RestAssured.given().header("Authorization", "Bearer " + token);
  }

  /// Rosa's token, with another subject in it.
  private static String tampered() {
    String[] parts = ROSA.token().split("\\.", -1);
    return parts[0] + "." + parts[1].substring(0, parts[1].length() - 4) + "AAAA." + parts[2];
  }

  private HttpResponse<String> raw(BodyPublisher body) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(referrals)
              .header("Authorization", "Bearer " + ROSA.token())
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", "k-1")
              .POST(body)
              .build();
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
