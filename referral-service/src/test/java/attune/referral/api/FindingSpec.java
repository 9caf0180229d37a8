package attune.referral.api;

import static attune.referral.api.Api.get;
import static attune.referral.api.Api.given;
import static attune.referral.api.Api.post;
import static attune.referral.api.Api.status;
import static attune.referral.api.Somebody.DAISY;
import static attune.referral.api.Somebody.DEMELZA;
import static attune.referral.api.Somebody.HARI;
import static attune.referral.api.Somebody.JENNA;
import static attune.referral.api.Somebody.LIQUIDLOGIC;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.MOSAIC;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.ROSA;
import static attune.referral.api.Somebody.TAMSIN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.api.Api.Case;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Cases found by what they are known by. A question is asked without an Idempotency-Key.
@QuarkusTest
@WithBackingServices
final class FindingSpec {

  static Response ask(Somebody who, String path, String body) {
    return RestAssured.given()
        .auth()
        .oauth2(who.token())
        .contentType("application/json")
        .body(body)
        .post(path);
  }

  static String byReference(String reference) {
    return "{\"reference\": \"%s\"}".formatted(reference);
  }

  private static Response search(Somebody who, String body) {
    return ask(who, "/v1/referral-searches", body);
  }

  private static Consumer<Response> finds(Case known) {
    return answer -> {
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      assertThat(answer.<List<String>>path("items.caseId")).containsExactly(known.id());
    };
  }

  private static void findsNothing(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<List<String>>path("items.caseId")).isEmpty();
  }

  @Nested
  class a_search {

    @Test
    void by_the_cases_own_reference_finds_what_the_caller_may_see() {
      Case pirans = Cases.anAllocatedReferral();
      String asked = byReference(Staffing.reference(pirans).toLowerCase(Locale.ROOT));

      for (Somebody who : List.of(ROSA, TAMSIN, MORWENNA, PIRAN)) {
        finds(pirans).accept(search(who, asked));
      }
      for (Somebody who : List.of(HARI, JENNA, MOSAIC)) {
        findsNothing(search(who, asked));
      }
      assertThat(search(ROSA, asked).<List<Map<String, Object>>>path("items").getFirst())
          .containsOnlyKeys("caseId", "reference", "status")
          .containsEntry("status", "ALLOCATED");
    }

    @Test
    void by_a_case_systems_reference_finds_its_own() {
      String kept = Bodies.newReference();
      String sent = Bodies.aRequestOf("MOSAIC", Bodies.newReference(), kept);
      Case mosaics = Cases.known(post(MOSAIC, "/v1/referrals", sent).of(null));
      String asked =
          "{\"caseReference\": {\"system\": \"MOSAIC\", \"reference\": \"%s\"}}".formatted(kept);

      finds(mosaics).accept(search(MOSAIC, asked));
      finds(mosaics).accept(search(MORWENNA, asked));
      findsNothing(search(LIQUIDLOGIC, asked));
      findsNothing(search(MOSAIC, asked.replace("MOSAIC", "LIQUIDLOGIC")));
    }

    @Test
    void by_the_senders_own_reference_is_the_senders_alone() {
      String own = Bodies.newReference();
      Case rosas = Cases.known(post(ROSA, "/v1/referrals", Bodies.aRequest(own)).of(null));
      String asked = "{\"requestReference\": \"%s\"}".formatted(own);

      finds(rosas).accept(search(ROSA, asked));
      findsNothing(search(HARI, asked));
      findsNothing(search(MORWENNA, asked));
    }

    @Test
    void of_what_opened_glass_lets_somebody_read_finds_it() {
      Case pirans = Cases.anAllocatedReferral();
      var _ = Staffing.anOpening(pirans);
      finds(pirans).accept(search(JENNA, byReference(Staffing.reference(pirans))));
    }
  }

  @Nested
  class a_name_check {

    @Test
    void tells_who_is_in_the_case_and_nothing_else() {
      Case known = Cases.anAllocatedReferral();
      Response answer = ask(DAISY, "/v1/name-checks", byReference(Staffing.reference(known)));

      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      assertThat(answer.<String>path("caseId")).isEqualTo(known.id());
      assertThat(answer.<List<String>>path("people.name"))
          .containsExactlyInAnyOrder(Bodies.CHILD, Bodies.MOTHER);
      assertThat(answer.asString()).doesNotContain("2021-05-05", Bodies.HOPE, "9434765919");
    }
  }

  @Nested
  class reviews_due {

    @Test
    void are_all_known_to_data_protection_the_soonest_first() {
      Case hidden = Staffing.restricted(Cases.aWaitingReferral());
      List<Map<String, Object>> due = all(DEMELZA);

      assertThat(due).extracting(one -> one.get("caseId")).contains(hidden.id());
      assertThat(due)
          .allSatisfy(one -> assertThat(one).containsOnlyKeys("caseId", "reference", "reviewBy"));
      assertThat(due.stream().map(one -> LocalDate.parse((String) one.get("reviewBy"))).toList())
          .isSorted();
      var _ = Staffing.lifted(hidden);
      assertThat(all(DEMELZA)).extracting(one -> one.get("caseId")).doesNotContain(hidden.id());
    }

    @Test
    void are_known_to_a_manager_who_is_named() {
      Case hidden = Staffing.restricted(Cases.aWaitingReferral());
      String named = "{\"kind\": \"ADOPTION\", \"named\": [\"%s\"]}".formatted(MORWENNA.id());
      Case hers = Cases.known(post(DEMELZA, "/restrictions", named).of(Cases.aWaitingReferral()));

      assertThat(all(MORWENNA))
          .extracting(one -> one.get("caseId"))
          .contains(hers.id())
          .doesNotContain(hidden.id());
      given(hers).when(get(MORWENNA, "")).then(status(200));
    }

    private static List<Map<String, Object>> all(Somebody reader) {
      List<Map<String, Object>> all = new ArrayList<>();
      @Nullable String cursor = "";
      while (cursor != null) {
        Response page = get(reader, "/v1/reviews-due?limit=200&cursor=" + cursor).of(null);
        all.addAll(page.path("items"));
        cursor = page.path("page.next");
      }
      return all;
    }
  }
}
