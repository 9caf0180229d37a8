package attune.referral.api;

import static attune.referral.api.Somebody.LIQUIDLOGIC;
import static attune.referral.api.Somebody.MOSAIC;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.api.Api.Case;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What case systems are told when they ask what has happened.
@QuarkusTest
@WithBackingServices
final class FeedSpec {

  private static final String FEED = "/v1/referral-events";
  private static final Pattern NEXT = Pattern.compile("<(.*)>; rel=\"next\"");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject Pool pool;

  private static Response read(Somebody who, String path) {
    return RestAssured.given().auth().oauth2(who.token()).get(path);
  }

  private static String next(Response batch) {
    assertThat(batch.statusCode()).as(batch.asString()).isEqualTo(200);
    Matcher link = NEXT.matcher(batch.header("Link"));
    assertThat(link.matches()).isTrue();
    return link.group(1);
  }

  private static List<Map<String, Object>> events(Response batch) {
    return batch.jsonPath().getList("");
  }

  /// Where the feed ends just now.
  private static String end(Somebody who) {
    String next = FEED + "?limit=200";
    for (Response batch = read(who, next); !events(batch).isEmpty(); batch = read(who, next)) {
      next = next(batch);
    }
    return next(read(who, next));
  }

  private static List<Map<String, Object>> all(Somebody who, String from) {
    List<Map<String, Object>> all = new ArrayList<>();
    Response batch = read(who, from);
    while (!events(batch).isEmpty()) {
      all.addAll(events(batch));
      batch = read(who, next(batch));
    }
    return all;
  }

  private static List<Object> of(Case known, List<Map<String, Object>> events) {
    return events.stream()
        .filter(event -> known.id().equals(event.get("subject")))
        .map(event -> event.get("type"))
        .toList();
  }

  @Test
  void tells_each_case_system_how_its_own_cases_go_on() {
    String before = end(MOSAIC);
    String elsewhere = end(LIQUIDLOGIC);
    Case mosaics = Cases.aQuestionedRequestOfMosaic();

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(of(mosaics, all(MOSAIC, before)))
                .containsExactly(
                    "attune.referral.sent.v1", "attune.referral.information-requested.v1"));
    assertThat(of(mosaics, all(LIQUIDLOGIC, elsewhere))).isEmpty();
  }

  @Test
  void tells_the_message_that_kafka_got() {
    String before = end(MOSAIC);
    Case mosaics = Cases.aRequestOfMosaic();
    Map<String, Object> event = told(mosaics, before);

    assertThat(event)
        .containsEntry("specversion", "1.0")
        .containsEntry("id", mosaics.id() + "/1")
        .containsEntry("source", "/referral-service")
        .containsEntry("type", "attune.referral.sent.v1")
        .containsEntry("partitionkey", mosaics.id())
        .containsEntry("dataschema", "urn:attune:message:attune.referral.sent.v1")
        .containsEntry("datacontenttype", "application/json")
        .containsEntry("sequence", "0000000000000000001");
    assertThat(event.get("data"))
        .asString()
        .contains("caseId=" + mosaics.id(), "status=SUBMITTED", "system=MOSAIC")
        .doesNotContain(Bodies.CHILD, Bodies.MOTHER);
  }

  @Test
  void is_a_batch_of_cloud_events() {
    assertThat(read(MOSAIC, FEED).contentType()).startsWith("application/cloudevents-batch+json");
  }

  @Test
  void tells_only_the_types_that_are_asked_for() {
    String before = end(MOSAIC);
    Case mosaics = Cases.aQuestionedRequestOfMosaic();
    String only = before + "&types=attune.referral.information-requested.v1";
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(of(mosaics, all(MOSAIC, only)))
                .containsExactly("attune.referral.information-requested.v1"));
  }

  @Test
  void tells_nothing_of_a_restricted_case() {
    String before = end(MOSAIC);
    Case hidden = Staffing.restricted(Cases.aRequestOfMosaic());
    Case later = Cases.aRequestOfMosaic();

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(of(later, all(MOSAIC, before))).isNotEmpty());
    assertThat(of(hidden, all(MOSAIC, before))).isEmpty();
  }

  @Test
  void tells_what_was_restricted_for_a_while_but_not_that_it_was() {
    String before = end(MOSAIC);
    Case again = Staffing.lifted(Staffing.restricted(Cases.aRequestOfMosaic()));
    Case later = Cases.aRequestOfMosaic();

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(of(later, all(MOSAIC, before))).isNotEmpty());
    assertThat(of(again, all(MOSAIC, before))).containsExactly("attune.referral.sent.v1");
  }

  @Test
  void goes_page_by_page_without_a_gap() {
    String before = end(MOSAIC);
    List<Case> sent = List.of(Cases.aRequestOfMosaic(), Cases.aRequestOfMosaic());
    String oneByOne = before.replaceFirst("limit=\\d+", "limit=1");

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(all(MOSAIC, oneByOne))
                .extracting(event -> event.get("subject"))
                .containsSubsequence(sent.getFirst().id(), sent.getLast().id())
                .doesNotHaveDuplicates());
  }

  @Test
  void is_never_ahead_of_the_log() {
    String before = end(MOSAIC);
    Case mosaics = Cases.aRequestOfMosaic();
    String logged =
        "select count(*) from log l join event e using (xid, position) where e.stream_id = $1";

    var _ = told(mosaics, before);
    assertThat(
            pool.preparedQuery(logged)
                .execute(Tuple.of(mosaics.id()))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0))
        .isEqualTo(1);
  }

  @Test
  void waits_until_something_happens() {
    String before = end(MOSAIC);
    var waiting = CompletableFuture.supplyAsync(() -> read(MOSAIC, before + "&wait=20"));
    Instant asked = Instant.now();
    Case mosaics = Cases.aRequestOfMosaic();

    Response batch = waiting.join();
    assertThat(of(mosaics, events(batch))).containsExactly("attune.referral.sent.v1");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(19));
  }

  @Test
  void waits_no_longer_than_was_asked() {
    String before = end(LIQUIDLOGIC);
    Response batch = read(LIQUIDLOGIC, before + "&wait=1");
    assertThat(events(batch)).isEmpty();
    assertThat(next(batch)).isNotEmpty();
  }

  @Test
  void does_not_begin_anew_where_nothing_was_told() {
    String before = end(LIQUIDLOGIC);
    Case mosaics = Cases.aRequestOfMosaic();
    var _ = told(mosaics, FEED + "?limit=200");

    assertThat(next(read(LIQUIDLOGIC, before))).isNotEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "after=rubbish!, after, INVALID",
    "after=bm90IGEgbnVtYmVy, after, INVALID",
    "wait=21, wait, OUT_OF_RANGE",
    "wait=soon, wait, OUT_OF_RANGE",
    "limit=0, limit, OUT_OF_RANGE",
    "limit=201, limit, OUT_OF_RANGE",
    "types=attune.referral.restricted.v1, types, UNKNOWN_CODE",
    "types=referral.sent, types, UNKNOWN_CODE"
  })
  void a_bad_parameter_is_named(String query, String pointer, String code) {
    Response answer = read(MOSAIC, FEED + "?" + query);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.<String>path("code")).isEqualTo("INVALID_PARAMETER");
    assertThat(answer.<String>path("errors[0].pointer")).isEqualTo(pointer);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
  }

  @Test
  void is_nobody_elses() {
    assertThat(read(TAMSIN, FEED).statusCode()).isEqualTo(403);
  }

  private static Map<String, Object> told(Case known, String from) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                all(MOSAIC, from).stream()
                    .filter(event -> known.id().equals(event.get("subject")))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
