package attune.referral.api;

import static attune.referral.api.Api.conflict;
import static attune.referral.api.Api.get;
import static attune.referral.api.Api.given;
import static attune.referral.api.Api.ifMatch;
import static attune.referral.api.Api.problem;
import static attune.referral.api.Api.status;
import static attune.referral.api.Somebody.JENNA;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.SEFTON;
import static attune.referral.api.Staffing.tell;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import attune.referral.api.Api.Case;
import attune.referral.domain.Staff.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackingServices
final class StaffApiSpec {

  /// Somebody of whom nothing was ever said.
  private static Case nobodyYet() {
    return new Case(UUID.randomUUID().toString(), 0);
  }

  private static Optional<Map<String, Object>> shown(Somebody reader, String practitioner) {
    List<Map<String, Object>> items = get(reader, "/v1/staff?limit=200").of(null).path("items");
    return items.stream().filter(one -> practitioner.equals(one.get("practitionerId"))).findFirst();
  }

  private static List<String> list(Somebody reader) {
    return get(reader, "/v1/referrals?limit=200").of(null).path("items.caseId");
  }

  /// How many cases of Piran's Morwenna may see.
  private static int cases() {
    return shown(MORWENNA, PIRAN.id())
        .map(shown -> Objects.requireNonNull(shown.get("cases")))
        .map(Integer.class::cast)
        .orElse(0);
  }

  /// Other tests count on Sefton seeing no case.
  @AfterEach
  void nobody_is_supervised() {
    Staffing.noSupervisor(PIRAN);
    Staffing.noSupervisor(JENNA);
  }

  @Nested
  class what_is_known {

    @Test
    void begins_with_version_0_and_is_shown_to_managers() {
      Case new1 = nobodyYet();
      given(new1)
          .when(tell(MORWENNA, new1.id(), "capacities", "{\"cases\": 6}"))
          .then(status(200))
          .then(answer -> {
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
            assertThat(answer.<String>path("practitionerId")).isEqualTo(new1.id());
          });

      assertThat(shown(MORWENNA, new1.id()).orElseThrow())
          .containsEntry("capacity", 6)
          .containsEntry("cases", 0)
          .containsEntry("version", 1)
          .containsEntry("outsideSupervisor", false)
          .containsEntry("away", List.of())
          .doesNotContainKeys("stage", "supervisor", "supervisionUntil");
    }

    @Test
    void goes_on_from_the_version_that_was_seen() {
      Case one = nobodyYet();
      var _ = tell(MORWENNA, one.id(), "capacities", "{\"cases\": 6}").of(one);

      given(one)
          .when(tell(MORWENNA, one.id(), "stages", "{\"stage\": \"TRAINEE_2\"}").with(ifMatch(1)))
          .then(status(200))
          .then(answer -> assertThat(answer.header("ETag")).isEqualTo("\"2\""));
      assertThat(shown(MORWENNA, one.id()).orElseThrow()).containsEntry("stage", "TRAINEE_2");
    }

    @Test
    void is_not_overwritten_by_who_saw_nothing() {
      Case one = nobodyYet();
      var _ = tell(MORWENNA, one.id(), "capacities", "{\"cases\": 6}").of(one);

      given(one)
          .when(tell(MORWENNA, one.id(), "capacities", "{\"cases\": 2}"))
          .then(problem(412, Code.STALE))
          .then(answer -> {
            assertThat(answer.<Integer>path("version")).isEqualTo(1);
            assertThat(answer.<List<String>>path("changes.type"))
                .containsExactly("staff.capacity-set");
          });
    }

    @Test
    void has_no_version_that_nobody_made() {
      Case one = nobodyYet();
      given(one)
          .when(tell(MORWENNA, one.id(), "capacities", "{\"cases\": 2}").with(ifMatch(3)))
          .then(problem(404, Code.NOT_FOUND));
    }

    @Test
    void counts_the_families_that_somebody_works_with_and_the_reader_may_see() {
      Case one = Cases.anAllocatedReferral();
      int before = cases();
      var _ = Staffing.restricted(one);

      assertThat(cases()).isEqualTo(before - 1);
    }

    @Test
    void is_told_page_by_page() {
      for (int i = 0; i < 3; i++) {
        Case one = nobodyYet();
        var _ = tell(MORWENNA, one.id(), "capacities", "{\"cases\": 6}").of(one);
      }
      Response first = get(MORWENNA, "/v1/staff?limit=2").of(null);
      String next = first.path("page.next");
      Response second = get(MORWENNA, "/v1/staff?limit=2&cursor=" + next).of(null);

      assertThat(first.<List<String>>path("items.practitionerId"))
          .hasSize(2)
          .doesNotContainAnyElementsOf(second.<List<String>>path("items.practitionerId"));
    }
  }

  @Nested
  class supervision {

    @Test
    void lets_a_supervisor_see_the_cases_of_the_supervisee() {
      Staffing.supervisor(PIRAN, SEFTON, false, "");
      given(Cases::anAllocatedReferral)
          .when(get(SEFTON, ""))
          .then(status(200))
          .then(
              answer -> assertThat(answer.<String>path("people[0].name")).isEqualTo(Bodies.CHILD));
      assertThat(shown(SEFTON, PIRAN.id())).isPresent();
      assertThat(shown(SEFTON, JENNA.id())).isEmpty();
    }

    @Test
    void lists_the_cases_of_the_supervisee() {
      Staffing.supervisor(PIRAN, SEFTON, false, "");
      Case known = Cases.anAllocatedReferral();
      Case hidden = Staffing.restricted(Cases.anAllocatedReferral());
      assertThat(list(SEFTON)).contains(known.id()).doesNotContain(hidden.id());

      Staffing.noSupervisor(PIRAN);
      assertThat(list(SEFTON)).doesNotContain(known.id());
    }

    @Test
    void shows_no_case_of_anybody_else() {
      Staffing.supervisor(JENNA, SEFTON, false, "");
      given(Cases::anAllocatedReferral).when(get(SEFTON, "")).then(problem(404, Code.NOT_FOUND));
    }

    @Test
    void shows_no_restricted_case() {
      Staffing.supervisor(PIRAN, SEFTON, false, "");
      given(() -> Staffing.restricted(Cases.anAllocatedReferral()))
          .when(get(SEFTON, ""))
          .then(problem(404, Code.NOT_FOUND));
    }

    @Test
    void from_outside_shows_no_case_at_all() {
      Staffing.supervisor(PIRAN, SEFTON, true, "2031-03-31");
      given(Cases::anAllocatedReferral).when(get(SEFTON, "")).then(problem(404, Code.NOT_FOUND));
      assertThat(shown(SEFTON, PIRAN.id())).isEmpty();
      assertThat(shown(MORWENNA, PIRAN.id()).orElseThrow())
          .containsEntry("supervisor", SEFTON.id())
          .containsEntry("outsideSupervisor", true)
          .containsEntry("supervisionUntil", "2031-03-31");
    }

    @Test
    void is_over_after_its_last_day() {
      Staffing.supervisor(PIRAN, SEFTON, false, "2026-01-01");
      given(Cases::anAllocatedReferral).when(get(SEFTON, "")).then(problem(404, Code.NOT_FOUND));
    }

    @Test
    void is_over_when_it_was_ended() {
      Staffing.supervisor(PIRAN, SEFTON, false, "");
      Staffing.noSupervisor(PIRAN);
      given(Cases::anAllocatedReferral).when(get(SEFTON, "")).then(problem(404, Code.NOT_FOUND));
    }

    @Test
    void from_outside_without_an_end_is_refused() {
      String outside = "{\"supervisorId\": \"%s\", \"outside\": true}".formatted(SEFTON.id());
      Case one = nobodyYet();
      given(one)
          .when(tell(MORWENNA, one.id(), "supervisors", outside))
          .then(conflict(Refusal.END_DATE_NEEDED));
    }

    @Test
    void of_oneself_is_refused_and_names_who_it_is_about() {
      String own = "{\"supervisorId\": \"%s\", \"outside\": false}".formatted(PIRAN.id());
      Staffing.supervisor(PIRAN, SEFTON, false, "");
      given(() -> Staffing.known(PIRAN.id()))
          .when(tell(MORWENNA, PIRAN.id(), "supervisors", own))
          .then(conflict(Refusal.SUPERVISES_THEMSELVES))
          .then(answer -> assertThat(answer.<String>path("practitionerId")).isEqualTo(PIRAN.id()));
    }
  }

  @Nested
  class absences {

    @Test
    void practitioners_tell_of_themselves() {
      given(() -> Staffing.known(JENNA.id()))
          .when(tell(JENNA, JENNA.id(), "absences", days("2031-05-01", "2031-05-09")))
          .then(status(200));
      assertThat(shown(MORWENNA, JENNA.id()).orElseThrow().get("away"))
          .asString()
          .contains("from=2031-05-01", "until=2031-05-09");

      given(() -> Staffing.known(JENNA.id()))
          .when(tell(JENNA, JENNA.id(), "returns", "{\"from\": \"2031-05-01\"}"))
          .then(status(200));
      assertThat(shown(MORWENNA, JENNA.id()).orElseThrow().get("away"))
          .asString()
          .doesNotContain("2031-05-01");
    }

    @Test
    void of_others_are_nothing_that_practitioners_know_of() {
      given(() -> Staffing.known(JENNA.id()))
          .when(tell(PIRAN, JENNA.id(), "absences", days("2031-06-01", "2031-06-09")))
          .then(problem(404, Code.NOT_FOUND));
    }

    @Test
    void that_are_over_are_not_shown_any_more() {
      Case one = nobodyYet();
      var _ = tell(MORWENNA, one.id(), "absences", days("2026-01-05", "2026-01-09")).of(one);
      assertThat(shown(MORWENNA, one.id()).orElseThrow()).containsEntry("away", List.of());
    }

    @Test
    void with_a_day_in_common_are_refused() {
      Case one = nobodyYet();
      var _ = tell(MORWENNA, one.id(), "absences", days("2031-01-05", "2031-01-09")).of(one);
      given(one)
          .when(
              tell(MORWENNA, one.id(), "absences", days("2031-01-09", "2031-01-10"))
                  .with(ifMatch(1)))
          .then(conflict(Refusal.ALREADY_AWAY));
    }

    @Test
    void that_end_before_they_begin_are_refused() {
      Case one = nobodyYet();
      given(one)
          .when(tell(MORWENNA, one.id(), "absences", days("2031-01-09", "2031-01-05")))
          .then(conflict(Refusal.ENDS_BEFORE_IT_BEGINS));
    }

    private static String days(String from, String until) {
      return "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(from, until);
    }
  }
}
