package attune.referral.domain;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.KERRA_THE_FOCUS_CHILD;
import static attune.referral.domain.ARequest.LOWEN;
import static attune.referral.domain.ARequest.LOWEN_HER_MOTHER;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.focusChild;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.ARequest.unborn;
import static attune.referral.domain.ARequest.with;
import static attune.referral.domain.ARequest.withBirth;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.assessed;
import static attune.referral.domain.Steps.missing;
import static attune.referral.domain.Steps.send;
import static attune.referral.domain.Steps.sent;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.Grounds.Assessment;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Who may send a request for involvement, and what it has to say.
class SendSpec extends DeciderSpec<Command, Event, State> {

  SendSpec() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  @Nested
  class send {
    @Test
    void a_complete_request_is_sent() {
      given().when(send(complete())).then(SENT);
    }

    @Test
    @Rule("Whatever asks for what is already so changes nothing and is not an error")
    void the_same_again_changes_nothing_whatever_became_of_it() {
      given(SENT, ACCEPTED).when(send(complete())).thenNothing();
    }

    @Test
    @Rule(
        "The same system and case reference is the same case: sending another request for it is"
            + " refused")
    void something_else_for_the_same_case_is_refused() {
      given(SENT).when(send(complete().withContent("77aa"))).thenRefused(Refusal.ALREADY_SENT);
    }

    @Test
    void what_was_erased_is_not_taken_for_the_same() {
      var request = complete().build();
      var origin = new Origin(request.reference(), null, null, KERRA, new Personal.Erased<>(KERRA));
      assertThat(origin.repeatedBy(request)).isFalse();
    }

    @Test
    @Rule(
        value = "A request may be sent incomplete only by saying so",
        from = Rule.Source.REQUEST_FORM)
    void incomplete_is_refused_naming_all_that_is_missing_unless_the_sender_says_so() {
      var bare =
          complete().on(Grounds.Stated.NOTHING).agreeing(new Agreements(List.of(), false, false));
      given()
          .when(send(bare))
          .thenRefused(
              Refusal.INCOMPLETE,
              missing(Missing.AGREEMENT_MISSING, "agreedBy"),
              missing(Missing.AGREEMENT_MISSING, "sharingWithCouncil"),
              missing(Missing.QUESTION_NOT_ANSWERED, "change"),
              missing(Missing.QUESTION_NOT_ANSWERED, "impact"),
              missing(Missing.QUESTION_NOT_ANSWERED, "ownConsents"),
              missing(Missing.REASON_MISSING, "reasons"),
              missing(Missing.ASSESSMENT_MISSING, "assessment"));
      bare.sayingItIsIncomplete();
      given().when(send(bare)).then(sent(bare));
    }

    @Test
    void an_assessment_that_does_not_indicate_vig_is_not_incomplete() {
      var doubtful = complete().on(assessed(new Assessment("Not sure that VIG would help", false)));
      given().when(send(doubtful)).then(sent(doubtful));
    }

    @Test
    @Rule(
        value = "Sharing with the NHS trust may be refused, and that is respected",
        from = Rule.Source.REQUEST_FORM)
    void a_refusal_to_share_with_the_nhs_trust_is_respected_and_hinders_nothing() {
      var withoutTrust = complete().agreeing(new Agreements(List.of(LOWEN), true, false));
      given().when(send(withoutTrust)).then(sent(withoutTrust));
    }

    @Test
    void without_a_focus_child_is_refused() {
      given()
          .when(send(complete().about(LOWEN_HER_MOTHER)))
          .thenRefused(Refusal.NOT_ONE_FOCUS_CHILD);
    }

    @Test
    @Rule("Exactly one focus child a case; a sibling's own VIG is another case")
    void with_two_focus_children_is_refused_because_a_siblings_own_vig_is_another_case() {
      var another = with(sibling("2020-01-01"), PersonRole.FOCUS_CHILD, true);
      given().when(send(complete().and(another))).thenRefused(Refusal.NOT_ONE_FOCUS_CHILD);
    }

    @Test
    @Rule(
        value =
            "Eligible professions: health visitor, social worker, family worker, psychologist"
                + " (configurable)",
        from = Rule.Source.REQUEST_FORM)
    void by_a_profession_that_is_not_eligible_is_refused() {
      given()
          .when(send(complete().by(new Profession("TEACHER"))))
          .thenRefused(Refusal.PROFESSION_NOT_ELIGIBLE);
    }

    @Test
    @Rule(
        value = "A health visitor may refer for a child of 3 and under (configurable)",
        from = Rule.Source.REQUEST_FORM)
    void by_a_health_visitor_for_a_child_of_four_is_refused_when_sending() {
      given()
          .when(send(complete().by(Profession.HEALTH_VISITOR)))
          .thenRefused(Refusal.OUTSIDE_AGES_OF_PROFESSION);
    }

    @Test
    void by_a_health_visitor_on_the_day_before_the_fourth_birthday_is_sent() {
      var three = complete().by(Profession.HEALTH_VISITOR).about(focusChild("2022-11-03"));
      given().when(send(three)).then(sent(three));
    }

    @Test
    void by_a_health_visitor_on_the_fourth_birthday_is_refused() {
      given()
          .when(send(complete().by(Profession.HEALTH_VISITOR).about(focusChild("2022-11-02"))))
          .thenRefused(Refusal.OUTSIDE_AGES_OF_PROFESSION);
    }

    @Test
    void by_a_health_visitor_for_an_unborn_child_is_sent() {
      var expected = complete().by(Profession.HEALTH_VISITOR).about(unborn());
      given().when(send(expected)).then(sent(expected));
    }

    @Test
    @Rule(
        value = "A child can be expected at most ten months ahead and six weeks ago (configurable)",
        from = Rule.Source.DECISION)
    void for_a_child_who_was_expected_long_ago_is_refused_since_their_age_would_count() {
      for (String day : List.of("2026-09-20", "2014-09-20", "2027-09-03")) {
        given()
            .when(send(complete().about(ARequest.expected(day))))
            .thenRefused(Refusal.EXPECTED_DATE_NOT_NEAR);
      }
      for (String day : List.of("2026-09-21", "2027-09-02")) {
        var near = complete().about(ARequest.expected(day));
        given().when(send(near)).then(sent(near));
      }
    }

    @Test
    @Rule(
        value = "Where a child's age matters and is not known, the request is refused",
        from = Rule.Source.DECISION)
    void by_a_health_visitor_for_a_child_whose_age_is_not_known_is_refused() {
      var ageless =
          complete()
              .by(Profession.HEALTH_VISITOR)
              .about(withBirth(KERRA_THE_FOCUS_CHILD, null))
              .sayingItIsIncomplete();
      given().when(send(ageless)).thenRefused(Refusal.OUTSIDE_AGES_OF_PROFESSION);
    }

    @Test
    void by_a_social_worker_for_a_child_of_any_age_is_sent() {
      var fifteen = complete().about(focusChild("2011-03-01"));
      given().when(send(fifteen)).then(sent(fifteen));
    }
  }
}
