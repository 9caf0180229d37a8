package attune.referral.api;

import static attune.referral.api.Api.problem;
import static attune.referral.api.Api.status;
import static attune.referral.api.Somebody.HARI;
import static attune.referral.api.Somebody.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A form that is begun on one browser and finished on another.
@QuarkusTest
@WithBackingServices
final class DraftSpec {

  static final List<String> ENDPOINTS =
      Stream.of("GET", "PUT", "DELETE").map(method -> method + " /v1/drafts/{form}").toList();

  private static final String PATH = "/v1/drafts/referral";
  private static final String BEGUN = "{\"people\": {\"child\": {\"name\": \"Merryn\"}}}";
  private static final String WENT_ON = "{\"people\": {\"child\": {\"name\": \"Merryn T\"}}}";
  private static final String FIRST = "\"0\"";

  private static final String EVERYTHING =
      """
      select (select string_agg(d::text, '') from draft d)
             || coalesce((select string_agg(i::text, '') from idempotency i), '') as it
      """;

  @Inject Pool pool;

  @BeforeEach
  void nobody_has_begun() {
    delete(ROSA);
    delete(HARI);
  }

  @Nested
  class a_draft {

    @Test
    void saved_on_one_browser_is_read_on_another() {
      Response saved = put(ROSA, FIRST, BEGUN);
      status(204).accept(saved);

      Response read = get(ROSA);
      status(200).accept(read);
      assertThat(read.asString()).isEqualTo(BEGUN.replace(" ", ""));
      assertThat(read.header("ETag")).isEqualTo(saved.header("ETag"));
      assertThat(read.header("Last-Modified")).isNotNull();
    }

    @Test
    void is_its_writers_alone() {
      put(ROSA, FIRST, BEGUN);

      problem(404, Code.NOT_FOUND).accept(get(HARI));
      status(204).accept(delete(HARI));
      status(204).accept(put(HARI, FIRST, WENT_ON));
      assertThat(get(ROSA).asString()).contains("\"Merryn\"");
    }

    @Test
    void is_never_overwritten_by_a_browser_that_has_not_seen_it() {
      String seen = put(ROSA, FIRST, BEGUN).header("ETag");
      String now = put(ROSA, seen, WENT_ON).header("ETag");

      Response late = put(ROSA, seen, "{}");
      problem(412, Code.STALE).accept(late);
      assertThat(late.header("ETag")).isEqualTo(now);
      assertThat("\"" + late.path("version") + "\"").isEqualTo(now);
      assertThat(get(ROSA).asString()).isEqualTo(WENT_ON.replace(": ", ":"));
    }

    @Test
    void is_gone_when_it_is_deleted_and_deleting_it_again_is_harmless() {
      put(ROSA, FIRST, BEGUN);

      status(204).accept(delete(ROSA));
      status(204).accept(delete(ROSA));
      problem(404, Code.NOT_FOUND).accept(get(ROSA));
    }

    @Test
    void leaves_nothing_to_read_in_any_table() {
      put(ROSA, FIRST, BEGUN);

      String all =
          pool.query(EVERYTHING)
              .execute()
              .await()
              .atMost(Duration.ofSeconds(5))
              .iterator()
              .next()
              .getString("it");
      assertThat(all).isNotEmpty().doesNotContain("Merryn", "people");
    }
  }

  @Nested
  class what_can_not_be_saved {

    @Test
    void is_what_names_no_revision() {
      problem(428, Code.IF_MATCH_MISSING).accept(put(ROSA, null, BEGUN));
      problem(400, Code.IF_MATCH_INVALID).accept(put(ROSA, "*", BEGUN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"words\"", "", "{\"a\": "})
    void is_no_json_object(String body) {
      assertThat(put(ROSA, FIRST, body).statusCode()).isEqualTo(400);
    }

    @Test
    void is_more_than_anybody_types() {
      String most = "{\"a\":\"" + "a".repeat(65_536 - 8) + "\"}";

      status(204).accept(put(ROSA, FIRST, most));
      problem(413, Code.BODY_TOO_LARGE).accept(put(HARI, FIRST, most.replaceFirst("a", "aa")));
    }

    @Test
    void is_a_form_that_is_not_there() {
      problem(404, Code.NOT_FOUND)
          .accept(as(ROSA, FIRST).contentType("application/json").body("{}").put("/v1/drafts/tea"));
    }
  }

  @Nested
  class only_a_referrer {

    @ParameterizedTest
    @EnumSource(
        mode = EnumSource.Mode.EXCLUDE,
        names = {"ROSA", "HARI"})
    void has_drafts(Somebody who) {
      problem(403, Code.FORBIDDEN).accept(get(who));
      problem(403, Code.FORBIDDEN).accept(put(who, FIRST, BEGUN));
      problem(403, Code.FORBIDDEN).accept(delete(who));
    }
  }

  private static Response get(Somebody who) {
    return as(who, null).get(PATH);
  }

  private static Response put(Somebody who, @Nullable String ifMatch, String body) {
    return as(who, ifMatch).contentType("application/json").body(body).put(PATH);
  }

  private static Response delete(Somebody who) {
    return as(who, null).delete(PATH);
  }

  private static RequestSpecification as(Somebody who, @Nullable String ifMatch) {
    RequestSpecification request = RestAssured.given().auth().oauth2(who.token());
    return ifMatch == null ? request : request.header("If-Match", ifMatch);
  }
}
