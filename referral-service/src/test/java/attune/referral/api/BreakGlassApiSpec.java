package attune.referral.api;

import static attune.referral.api.Api.conflict;
import static attune.referral.api.Api.get;
import static attune.referral.api.Api.given;
import static attune.referral.api.Api.ifMatch;
import static attune.referral.api.Api.post;
import static attune.referral.api.Api.problem;
import static attune.referral.api.Api.status;
import static attune.referral.api.Somebody.JENNA;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Staffing.breakGlass;
import static attune.referral.api.Staffing.review;
import static org.assertj.core.api.Assertions.assertThat;

import attune.clock.PolicyClock;
import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import attune.referral.api.Api.Case;
import attune.referral.domain.BreakGlass.Refusal;
import attune.referral.domain.Rule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackingServices
public final class BreakGlassApiSpec {

  private static final long ONCE = 1;

  @Inject PolicyClock clock;

  @AfterEach
  void real_time_again() {
    clock.reset();
  }

  @Test
  void an_opened_case_can_be_read_by_who_opened_it() {
    Case pirans = Cases.anAllocatedReferral();
    String reference = Staffing.reference(pirans);
    given(pirans).when(get(JENNA, "")).then(problem(404, Code.NOT_FOUND));

    given(Api::nothing)
        .when(breakGlass(JENNA, reference))
        .then(status(201))
        .then(answer -> {
          assertThat(answer.<String>path("caseId")).isEqualTo(pirans.id());
          assertThat(answer.header("Location")).endsWith("/v1/referrals/" + pirans.id());
          assertThat(answer.header("ETag")).isEqualTo("\"1\"");
          assertThat(Instant.parse(answer.path("until")))
              .isBetween(Instant.now().plus(Duration.ofHours(7)), later(9));
        });
    given(pirans).when(get(JENNA, "")).then(status(200));
    given(pirans).when(get(JENNA, "/history")).then(status(200));
  }

  @Test
  void an_opened_case_can_be_read_and_no_more() {
    Case pirans = Cases.anAllocatedReferral();
    var _ = Staffing.anOpening(pirans);
    given(pirans)
        .when(post(JENNA, "/closures", "{\"reason\": \"MOVED_AWAY\"}"))
        .then(problem(404, Code.NOT_FOUND));
  }

  @Test
  void an_opened_case_closes_again_by_itself() {
    Case pirans = Cases.anAllocatedReferral();
    var _ = Staffing.anOpening(pirans);
    clock.moveTo(later(9));
    given(pirans).when(get(JENNA, "")).then(problem(404, Code.NOT_FOUND));
  }

  @Test
  @Rule("Break-glass does not open a restricted case")
  void a_case_that_is_restricted_afterwards_is_gone_at_once() {
    Case pirans = Cases.anAllocatedReferral();
    String opening = Staffing.anOpening(pirans);
    Case hidden = Staffing.restricted(pirans);

    given(hidden).when(get(JENNA, "")).then(problem(404, Code.NOT_FOUND));
    assertThat(shown(MORWENNA, opening)).isEmpty();
    given(new Case("", ONCE))
        .when(review(MORWENNA, opening, "As agreed"))
        .then(problem(404, Code.NOT_FOUND));
  }

  @Test
  void the_same_request_again_is_the_same_opening() {
    var ask = breakGlass(JENNA, Staffing.reference(Cases.anAllocatedReferral()));
    Response first = ask.of(null);
    Response second = ask.of(null);

    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.asString()).isEqualTo(first.asString());
  }

  @Test
  void whoever_works_with_the_family_is_told() {
    String opening = Staffing.anOpening();

    assertThat(shown(PIRAN, opening).orElseThrow())
        .containsEntry("by", JENNA.id())
        .containsEntry("reason", "Their practitioner is ill")
        .doesNotContainKey("reviewed");
    assertThat(shown(JENNA, opening)).isEmpty();
  }

  @Nested
  class a_review {

    @Test
    void is_asked_of_managers_until_it_is_done() {
      String opening = Staffing.anOpening();
      assertThat(shown(MORWENNA, opening)).isPresent();

      given(new Case("", ONCE)).when(review(MORWENNA, opening, "As agreed")).then(status(200));

      assertThat(shown(MORWENNA, opening)).isEmpty();
      assertThat(shown(PIRAN, opening).orElseThrow().get("reviewed"))
          .asString()
          .contains("by=" + MORWENNA.id(), "finding=As agreed");
    }

    @Test
    void again_with_the_same_finding_changes_nothing() {
      String opening = Staffing.anOpening();
      var _ = review(MORWENNA, opening, "As agreed").of(new Case("", ONCE));
      given(new Case("", ONCE))
          .when(review(MORWENNA, opening, "As agreed").with(ifMatch(2)))
          .then(status(200))
          .then(answer -> assertThat(answer.header("ETag")).isEqualTo("\"2\""));
    }

    @Test
    void again_with_another_finding_is_refused() {
      String opening = Staffing.anOpening();
      var _ = review(MORWENNA, opening, "As agreed").of(new Case("", ONCE));
      given(new Case("", ONCE))
          .when(review(MORWENNA, opening, "Not needed").with(ifMatch(2)))
          .then(conflict(Refusal.ALREADY_REVIEWED))
          .then(answer -> assertThat(answer.<String>path("openingId")).isEqualTo(opening));
    }

    @Test
    void of_no_opening_is_not_found() {
      given(new Case("", ONCE))
          .when(review(MORWENNA, "0199a0a0-0000-7000-8000-00000000000a", "As agreed"))
          .then(problem(404, Code.NOT_FOUND));
    }
  }

  /// Looks through the whole list: other tests' openings stand in it, too.
  private static Optional<Map<String, Object>> shown(Somebody reader, String opening) {
    List<Map<String, Object>> all = new ArrayList<>();
    @Nullable String cursor = "";
    while (cursor != null) {
      Response page = get(reader, "/v1/break-glass-openings?limit=200&cursor=" + cursor).of(null);
      all.addAll(page.path("items"));
      cursor = page.path("page.next");
    }
    return all.stream().filter(one -> opening.equals(one.get("openingId"))).findFirst();
  }

  private static Instant later(long hours) {
    return Instant.now().plus(Duration.ofHours(hours));
  }
}
