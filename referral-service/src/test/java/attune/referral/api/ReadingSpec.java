package attune.referral.api;

import static attune.referral.api.Api.get;
import static attune.referral.api.Api.given;
import static attune.referral.api.Api.post;
import static attune.referral.api.Api.problem;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.MOSAIC;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.ROSA;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import attune.referral.api.Api.Case;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithBackingServices
final class ReadingSpec {

  @Nested
  class a_case {

    @Test
    void is_shown_whole_to_triage_until_it_is_decided_and_then_its_status() {
      Case sent = Cases.aSentRequest();
      Response before = get(TAMSIN, "").of(sent);
      Case accepted = Cases.known(post(TAMSIN, "/acceptances", "{}").of(sent));
      Response after = get(TAMSIN, "").of(accepted);

      assertThat(before.<String>path("people[0].name")).isEqualTo(Bodies.CHILD);
      assertThat(before.<String>path("questions.change.hopedFor")).isEqualTo(Bodies.HOPE);
      assertThat(before.<String>path("identifiers.nhsNumber")).isEqualTo("9434765919");
      assertThat(before.<List<String>>path("missing")).isEmpty();
      assertThat(after.jsonPath().getMap("").keySet())
          .containsExactlyInAnyOrder(
              "caseId", "reference", "version", "status", "statusSince", "sentAt");
    }

    @Test
    void has_its_version_as_etag() {
      given(Cases::anAllocatedReferral)
          .when(get(PIRAN, ""))
          .then(answer -> {
            assertThat(answer.header("ETag")).isEqualTo("\"3\"");
            assertThat(answer.<String>path("practitionerId")).isEqualTo(PIRAN.id());
          });
    }

    @ParameterizedTest
    @EnumSource(names = {"ROSA", "MOSAIC"})
    void tells_its_sender_no_words_and_no_names(Somebody sender) {
      given(sender == ROSA ? Cases.aSentRequest() : Cases.aRequestOfMosaic())
          .when(get(sender, ""))
          .then(answer ->
              assertThat(answer.asString())
                  .contains("SUBMITTED")
                  .doesNotContain(Bodies.CHILD, Bodies.MOTHER, Bodies.HOPE, "9434765919"));
    }

    @Test
    void says_everything_that_is_missing() {
      given(Cases::anIncompleteRequest)
          .when(get(TAMSIN, ""))
          .then(answer ->
              assertThat(answer.<List<String>>path("missing.about"))
                  .containsExactly("change", "impact", "ownConsents"));
    }
  }

  @Nested
  class as_of {

    @Test
    void shows_the_facts_of_then() {
      Case allocated = Cases.anAllocatedReferral();
      List<Map<String, Object>> steps = get(MORWENNA, "/history").of(allocated).path("items");
      String accepted = text(steps.get(1), "recordedAt");

      Response then = get(MORWENNA, "?asOf=" + accepted).of(allocated);

      assertThat(then.<String>path("status")).isEqualTo("WAITING");
      assertThat(then.<Integer>path("version")).isEqualTo(2);
      assertThat(then.<String>path("practitionerId")).isNull();
      assertThat(get(MORWENNA, "/history?asOf=" + accepted).of(allocated).<List<?>>path("items"))
          .hasSize(2);
    }

    @Test
    void gives_nobody_the_rights_of_then() {
      Case accepted = Cases.aWaitingReferral();
      String then = get(MORWENNA, "/history").of(accepted).path("items[0].recordedAt");

      Response seen = get(TAMSIN, "?asOf=" + then).of(accepted);

      assertThat(seen.<String>path("status")).isEqualTo("SUBMITTED");
      assertThat(seen.asString()).doesNotContain(Bodies.CHILD);
    }

    @Test
    void before_the_case_was_sent_there_is_none() {
      given(Cases::aSentRequest)
          .when(get(MORWENNA, "?asOf=2026-01-01T00:00:00Z"))
          .then(problem(404, Code.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2126-01-01T00:00:00Z", "yesterday", "2026-13-01T00:00:00Z"})
    void the_future_and_nonsense_are_refused(String instant) {
      given(Cases::aSentRequest)
          .when(get(MORWENNA, "?asOf=" + instant))
          .then(problem(400, Code.INVALID_PARAMETER));
    }
  }

  @Nested
  class the_history {

    @Test
    void tells_who_sees_the_whole_what_was_said() {
      given(Cases::aQuestionedRequest)
          .when(get(TAMSIN, "/history"))
          .then(answer -> {
            assertThat(answer.<List<String>>path("items.type"))
                .containsExactly("referral.sent", "referral.information-requested");
            assertThat(answer.<String>path("items[1].actor.subject")).isEqualTo(TAMSIN.id());
            assertThat(answer.<String>path("items[1].actor.role")).isEqualTo("triage");
            assertThat(answer.<String>path("items[1].details.question")).contains("bedtime");
          });
    }

    @Test
    void tells_the_sender_the_steps_alone() {
      given(Cases::aQuestionedRequest)
          .when(get(ROSA, "/history"))
          .then(answer -> {
            assertThat(answer.<List<?>>path("items")).hasSize(2);
            assertThat(answer.asString()).doesNotContain("bedtime");
          });
    }
  }

  @Nested
  class lists {

    @Test
    void show_everybody_their_own() {
      Case rosas = Cases.aSentRequest();
      Case mosaics = Cases.aRequestOfMosaic();
      Case pirans = Cases.anAllocatedReferral();

      assertThat(ids(ROSA, "/v1/referrals")).contains(rosas.id()).doesNotContain(mosaics.id());
      assertThat(ids(MOSAIC, "/v1/referrals")).contains(mosaics.id()).doesNotContain(rosas.id());
      assertThat(ids(PIRAN, "/v1/referrals")).contains(pirans.id()).doesNotContain(rosas.id());
      assertThat(ids(TAMSIN, "/v1/referrals"))
          .contains(rosas.id(), mosaics.id())
          .doesNotContain(pirans.id());
      assertThat(ids(MORWENNA, "/v1/referrals")).contains(rosas.id(), mosaics.id(), pirans.id());
      assertThat(ids(MORWENNA, "/v1/referrals?status=ALLOCATED"))
          .contains(pirans.id())
          .doesNotContain(rosas.id());
    }

    @Test
    void tell_senders_no_names() {
      Cases.aSentRequest();

      assertThat(get(ROSA, "/v1/referrals").of(null).asString()).doesNotContain(Bodies.CHILD);
    }

    @Test
    void come_in_pages_that_leave_out_nothing_and_repeat_nothing() {
      Case first = Cases.aSentRequest();
      Case second = Cases.aSentRequest();
      Case third = Cases.aSentRequest();

      assertThat(ids(MORWENNA, "/v1/referrals?limit=1").subList(0, 3))
          .containsExactly(third.id(), second.id(), first.id());
    }

    @Test
    void triage_finds_its_clock_and_what_is_missing() {
      Case incomplete = Cases.anIncompleteRequest();

      Map<String, Object> entry = entry(TAMSIN, "/v1/triage-inbox?limit=200", incomplete);

      assertThat(entry).containsKeys("reference", "profession", "focusChild", "missing");
      assertThat(Instant.parse(text(entry, "decideBy")))
          .isEqualTo(Instant.parse(text(entry, "sentAt")).plus(Duration.ofDays(2)));
      assertThat(text(entry, "missing")).contains("QUESTION_NOT_ANSWERED");
    }

    @Test
    void who_waits_longest_is_first() {
      Case earlier = Cases.aWaitingReferral();
      Case later = Cases.aWaitingReferral();

      Map<String, Object> first = entry(MORWENNA, "/v1/waiting-list?limit=1", earlier);
      Map<String, Object> second = entry(MORWENNA, "/v1/waiting-list?limit=1", later);

      assertThat((Integer) second.get("position")).isGreaterThan((Integer) first.get("position"));
      assertThat(first).containsEntry("daysWaiting", 0).containsKey("blocks");
    }
  }

  @Test
  void a_case_that_never_was_is_not_found() {
    given(new Case(UUID.randomUUID().toString(), 1))
        .when(get(MORWENNA, ""))
        .then(problem(404, Code.NOT_FOUND));
  }

  private static List<String> ids(Somebody who, String list) {
    return items(who, list).stream().map(item -> text(item, "caseId")).toList();
  }

  private static Map<String, Object> entry(Somebody who, String list, Case known) {
    return items(who, list).stream()
        .filter(item -> text(item, "caseId").equals(known.id()))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Map<String, Object> item, String member) {
    return Objects.requireNonNull(item.get(member)).toString();
  }

  /// All pages of a list.
  private static List<Map<String, Object>> items(Somebody who, String list) {
    List<Map<String, Object>> items = new ArrayList<>();
    @Nullable String cursor = "";
    while (cursor != null) {
      String page = list + (list.contains("?") ? "&" : "?") + "cursor=" + cursor;
      Response answer = get(who, page).of(null);
      items.addAll(answer.<List<Map<String, Object>>>path("items"));
      cursor = answer.path("page.next");
    }
    return items;
  }
}
