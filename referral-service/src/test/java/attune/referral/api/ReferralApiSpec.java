package attune.referral.api;

import static attune.referral.api.Api.conflict;
import static attune.referral.api.Api.done;
import static attune.referral.api.Api.get;
import static attune.referral.api.Api.given;
import static attune.referral.api.Api.ifMatch;
import static attune.referral.api.Api.post;
import static attune.referral.api.Api.problem;
import static attune.referral.api.Api.status;
import static attune.referral.api.Somebody.HARI;
import static attune.referral.api.Somebody.JENNA;
import static attune.referral.api.Somebody.LIQUIDLOGIC;
import static attune.referral.api.Somebody.MORWENNA;
import static attune.referral.api.Somebody.MOSAIC;
import static attune.referral.api.Somebody.PIRAN;
import static attune.referral.api.Somebody.ROSA;
import static attune.referral.api.Somebody.TAMSIN;
import static attune.referral.domain.CaseStatus.ALLOCATED;
import static attune.referral.domain.CaseStatus.CLOSED;
import static attune.referral.domain.CaseStatus.DECLINED;
import static attune.referral.domain.CaseStatus.INFORMATION_REQUESTED;
import static attune.referral.domain.CaseStatus.SUBMITTED;
import static attune.referral.domain.CaseStatus.WAITING;
import static attune.referral.domain.Referral.Refusal.ALREADY_ALLOCATED;
import static attune.referral.domain.Referral.Refusal.ALREADY_CLOSED;
import static attune.referral.domain.Referral.Refusal.ALREADY_DECIDED;
import static attune.referral.domain.Referral.Refusal.ALREADY_SENT;
import static attune.referral.domain.Referral.Refusal.INCOMPLETE;
import static attune.referral.domain.Referral.Refusal.NOT_ALLOCATED;
import static attune.referral.domain.Referral.Refusal.NOT_A_PRACTITIONER;
import static attune.referral.domain.Referral.Refusal.NOT_ONE_FOCUS_CHILD;
import static attune.referral.domain.Referral.Refusal.NOT_READY;
import static attune.referral.domain.Referral.Refusal.NOT_WAITING;
import static attune.referral.domain.Referral.Refusal.OUTSIDE_AGES_OF_PROFESSION;
import static attune.referral.domain.Referral.Refusal.PROFESSION_NOT_ELIGIBLE;
import static attune.referral.domain.Referral.Refusal.QUESTION_OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Code;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackingServices
final class ReferralApiSpec {

  @Nested
  class send {

    @Test
    void opens_a_case_and_says_where_it_is() {
      given(Api::nothing)
          .when(post(ROSA, "/v1/referrals", Bodies.aRequest()))
          .then(status(201))
          .then(done(SUBMITTED))
          .then(answer -> {
            assertThat(answer.header("Location"))
                .endsWith("/v1/referrals/" + answer.path("caseId"));
            assertThat(answer.<String>path("reference")).matches("VIG-\\d\\d-[2-9A-Z]{5}");
          });
    }

    @Test
    void the_same_request_under_a_new_key_is_the_same_case() {
      String body = Bodies.aRequestOf("MOSAIC");
      Api.Case first = Cases.known(post(MOSAIC, "/v1/referrals", body).of(null));

      given(Api::nothing)
          .when(post(MOSAIC, "/v1/referrals", body))
          .then(status(200))
          .then(answer -> assertThat(Cases.known(answer)).isEqualTo(first));
    }

    @Test
    void the_same_request_reference_with_other_content_is_refused_and_names_the_case() {
      String reference = Bodies.newReference();
      Api.Case first =
          Cases.known(post(ROSA, "/v1/referrals", Bodies.aRequest(reference)).of(null));

      given(Api::nothing)
          .when(
              post(
                  ROSA,
                  "/v1/referrals",
                  Bodies.aRequest(reference).replace(Bodies.MOTHER, "Demelza Rowe")))
          .then(conflict(ALREADY_SENT))
          .then(answer -> assertThat(answer.<String>path("caseId")).isEqualTo(first.id()));
    }

    @Test
    void another_family_under_the_case_systems_reference_is_refused_and_names_the_case() {
      String reference = Bodies.newReference();
      String first = Bodies.aRequestOf("MOSAIC", Bodies.newReference(), reference);
      Api.Case known = Cases.known(post(MOSAIC, "/v1/referrals", first).of(null));

      given(Api::nothing)
          .when(
              post(
                  MOSAIC,
                  "/v1/referrals",
                  Bodies.aRequestOf("MOSAIC", Bodies.newReference(), reference)))
          .then(conflict(ALREADY_SENT))
          .then(answer -> assertThat(answer.<String>path("caseId")).isEqualTo(known.id()));
    }

    @Test
    void a_referrer_does_not_learn_that_a_case_systems_reference_is_taken() {
      String reference = Bodies.newReference();
      String mosaics = Bodies.aRequestOf("MOSAIC", Bodies.newReference(), reference);
      Api.Case theirs = Cases.known(post(MOSAIC, "/v1/referrals", mosaics).of(null));

      given(Api::nothing)
          .when(
              post(
                  ROSA,
                  "/v1/referrals",
                  Bodies.aRequestOf("MOSAIC", Bodies.newReference(), reference)))
          .then(status(201))
          .then(answer -> assertThat(Cases.known(answer).id()).isNotEqualTo(theirs.id()));
    }

    @Test
    void a_referrer_who_writes_a_case_systems_reference_does_not_take_it() {
      String reference = Bodies.newReference();
      String rosas = Bodies.aRequestOf("MOSAIC", Bodies.newReference(), reference);
      Cases.known(post(ROSA, "/v1/referrals", rosas).of(null));

      given(Api::nothing)
          .when(
              post(
                  MOSAIC,
                  "/v1/referrals",
                  Bodies.aRequestOf("MOSAIC", Bodies.newReference(), reference)))
          .then(status(201));
    }

    @Test
    void two_referrers_may_use_the_same_request_reference() {
      String reference = Bodies.newReference();
      Api.Case rosas =
          Cases.known(post(ROSA, "/v1/referrals", Bodies.aRequest(reference)).of(null));
      Api.Case haris =
          Cases.known(post(HARI, "/v1/referrals", Bodies.aRequest(reference)).of(null));

      assertThat(haris.id()).isNotEqualTo(rosas.id());
    }

    @Test
    void incomplete_only_by_saying_so() {
      String incomplete = Bodies.anIncompleteRequest();

      given(Api::nothing)
          .when(post(ROSA, "/v1/referrals", incomplete.replace("\"incomplete\": true,", "")))
          .then(conflict(INCOMPLETE))
          .then(answer ->
              assertThat(answer.<String>path("errors.code.toSet().toString()"))
                  .isEqualTo("[QUESTION_NOT_ANSWERED]"));
      given(Api::nothing).when(post(ROSA, "/v1/referrals", incomplete)).then(done(SUBMITTED));
    }

    @Test
    void with_two_focus_children_is_refused() {
      given(Api::nothing)
          .when(
              post(
                  ROSA,
                  "/v1/referrals",
                  Bodies.aRequest().replace("\"PARENT_CARER\"", "\"FOCUS_CHILD\"")))
          .then(conflict(NOT_ONE_FOCUS_CHILD));
    }

    @Test
    void by_a_profession_that_may_not_refer_is_refused() {
      given(Api::nothing)
          .when(post(ROSA, "/v1/referrals", Bodies.aRequest().replace("SOCIAL_WORKER", "DENTIST")))
          .then(conflict(PROFESSION_NOT_ELIGIBLE));
    }

    @Test
    void by_a_health_visitor_for_a_child_of_five_is_refused() {
      given(Api::nothing)
          .when(
              post(
                  HARI,
                  "/v1/referrals",
                  Bodies.aRequest().replace("SOCIAL_WORKER", "HEALTH_VISITOR")))
          .then(conflict(OUTSIDE_AGES_OF_PROFESSION));
    }
  }

  @Nested
  class triage {

    @Test
    void asks_is_answered_and_accepts() {
      Api.Case asked = Cases.aQuestionedRequest();

      given(asked).when(post(TAMSIN, "/acceptances", "{}")).then(conflict(QUESTION_OPEN));
      given(asked).when(post(TAMSIN, "/declines", Bodies.decline())).then(conflict(QUESTION_OPEN));
      Response answered = post(ROSA, "/answers", Bodies.answer()).of(asked);
      given(Cases.known(answered))
          .when(post(TAMSIN, "/acceptances", "{}"))
          .then(status(200))
          .then(done(WAITING));
    }

    @Test
    void asks_a_case_system_too() {
      given(Cases::aQuestionedRequestOfMosaic)
          .when(post(MOSAIC, "/answers", Bodies.answer()))
          .then(done(SUBMITTED));
    }

    @Test
    void cannot_accept_while_anything_is_missing_and_is_told_all_of_it() {
      given(Cases::anIncompleteRequest)
          .when(post(TAMSIN, "/acceptances", "{}"))
          .then(conflict(NOT_READY))
          .then(answer ->
              assertThat(answer.<String>path("errors.pointer.join(' ')"))
                  .isEqualTo("change impact ownConsents"));
    }

    @Test
    void declines() {
      given(Cases::aSentRequest)
          .when(post(TAMSIN, "/declines", Bodies.decline()))
          .then(done(DECLINED));
    }

    @Test
    void decides_once() {
      given(Cases::aDeclinedRequest)
          .when(post(TAMSIN, "/acceptances", "{}"))
          .then(conflict(ALREADY_DECIDED));
      given(Cases::aWaitingReferral)
          .when(post(TAMSIN, "/information-requests", Bodies.question()))
          .then(conflict(ALREADY_DECIDED));
    }

    @Test
    void asking_is_shown_to_the_sender_with_the_question() {
      given(Cases::aQuestionedRequest)
          .when(get(ROSA, ""))
          .then(answer -> {
            assertThat(answer.<String>path("status")).isEqualTo(INFORMATION_REQUESTED.name());
            assertThat(answer.<String>path("question.question")).contains("bedtime");
          });
    }
  }

  @Nested
  class work {

    @Test
    void is_allocated_and_closed() {
      given(Cases::anAllocatedReferral)
          .when(post(PIRAN, "/closures", Bodies.closure()))
          .then(done(CLOSED));
    }

    @Test
    void allocating_again_to_the_same_practitioner_changes_nothing() {
      Api.Case allocated = Cases.anAllocatedReferral();

      given(allocated)
          .when(post(MORWENNA, "/allocations", Bodies.to(PIRAN)))
          .then(done(ALLOCATED))
          .then(answer -> assertThat(Cases.known(answer)).isEqualTo(allocated));
    }

    @Test
    void allocating_to_another_is_refused() {
      given(Cases::anAllocatedReferral)
          .when(post(MORWENNA, "/allocations", Bodies.to(JENNA)))
          .then(conflict(ALREADY_ALLOCATED));
    }

    @Test
    void goes_to_nobody_who_is_no_practitioner() {
      String unknown = "{\"practitionerId\": \"00000000-0000-4000-8000-0000000000ff\"}";
      given(Cases::aWaitingReferral)
          .when(post(MORWENNA, "/allocations", Bodies.to(TAMSIN)))
          .then(conflict(NOT_A_PRACTITIONER));
      given(Cases::aWaitingReferral)
          .when(post(MORWENNA, "/allocations", unknown))
          .then(conflict(NOT_A_PRACTITIONER));
    }

    @Test
    void is_allocated_only_from_the_waiting_list() {
      given(Cases::aSentRequest)
          .when(post(MORWENNA, "/allocations", Bodies.to(PIRAN)))
          .then(conflict(NOT_WAITING));
    }

    @Test
    void is_closed_only_once_and_only_when_allocated() {
      given(Cases::aWaitingReferral)
          .when(post(MORWENNA, "/closures", Bodies.closure()))
          .then(conflict(NOT_ALLOCATED));
      given(Cases::aClosedReferral)
          .when(post(MORWENNA, "/closures", "{\"reason\": \"MOVED_AWAY\"}"))
          .then(conflict(ALREADY_CLOSED));
    }

    @Test
    void on_a_version_that_is_gone_is_told_what_changed() {
      given(Cases::aWaitingReferral)
          .when(post(MORWENNA, "/allocations", Bodies.to(PIRAN)).with(ifMatch(1)))
          .then(problem(412, Code.STALE))
          .then(answer -> {
            assertThat(answer.header("ETag")).isEqualTo("\"2\"");
            assertThat(answer.<Integer>path("version")).isEqualTo(2);
            assertThat(answer.<String>path("changedBy.subject")).isEqualTo(TAMSIN.id());
            assertThat(answer.<String>path("changedBy.role")).isEqualTo("triage");
            assertThat(answer.<String>path("changes[0].type")).isEqualTo("referral.accepted");
          });
    }
  }

  @Nested
  class a_case_system {

    @Test
    void speaks_for_itself_alone() {
      given(Api::nothing)
          .when(post(LIQUIDLOGIC, "/v1/referrals", Bodies.aRequestOf("MOSAIC")))
          .then(problem(403, Code.FORBIDDEN));
    }

    @Test
    void has_to_say_where_it_keeps_the_family() {
      given(Api::nothing)
          .when(post(MOSAIC, "/v1/referrals", Bodies.aRequest()))
          .then(problem(400, Code.INVALID_BODY))
          .then(answer ->
              assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/caseReference"));
    }
  }
}
