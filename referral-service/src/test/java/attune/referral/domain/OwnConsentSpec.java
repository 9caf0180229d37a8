package attune.referral.domain;

import static attune.referral.domain.ARequest.KERRA_THE_FOCUS_CHILD;
import static attune.referral.domain.ARequest.LOWEN;
import static attune.referral.domain.ARequest.LOWEN_HER_MOTHER;
import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.ARequest.unborn;
import static attune.referral.domain.ARequest.with;
import static attune.referral.domain.ARequest.withBirth;
import static attune.referral.domain.Steps.ASKED_MERRYN;
import static attune.referral.domain.Steps.ON_TUESDAY;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.acceptOn;
import static attune.referral.domain.Steps.acceptWith;
import static attune.referral.domain.Steps.answer;
import static attune.referral.domain.Steps.missing;
import static attune.referral.domain.Steps.sent;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Accepted;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// No case is accepted over the head of a child who is old enough to say yes or no.
class OwnConsentSpec extends DeciderSpec<Command, Event, State> {

  OwnConsentSpec() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  @Nested
  class accept_with_a_child_of_12_and_over_who_is_to_be_filmed {
    private final Event sentWithMerryn13 = sent(complete().and(sibling("2013-06-01")));

    @Test
    @Rule(
        "For each child of 12 and over who is to be filmed their own answer is on the consent"
            + " register, not merely a ticked box")
    void needs_their_own_answer_on_the_consent_register_not_merely_a_ticked_box() {
      given(sentWithMerryn13)
          .when(acceptWith())
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, MERRYN));
    }

    @Test
    void rests_on_their_own_yes() {
      var yes = answer(Kind.GIVEN, null);
      given(sentWithMerryn13).when(acceptWith(yes)).then(new Accepted(List.of(yes), TUESDAY));
    }

    @Test
    void counts_a_yes_until_its_last_day_and_not_after() {
      var lastDay = answer(Kind.GIVEN, ON_TUESDAY);
      given(sentWithMerryn13)
          .when(acceptWith(lastDay))
          .then(new Accepted(List.of(lastDay), TUESDAY));
      given(sentWithMerryn13)
          .when(acceptWith(answer(Kind.GIVEN, ON_TUESDAY.minusDays(1))))
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, MERRYN));
    }

    @Test
    void counts_what_was_recorded_in_the_case_where_a_yes_on_the_register_has_run_out() {
      var over = answer(Kind.GIVEN, ON_TUESDAY.minusDays(1));
      var inCase = new OwnAnswer(MERRYN, Kind.GIVEN, null, OwnAnswer.IN_CASE);
      given(sentWithMerryn13, ASKED_MERRYN)
          .when(acceptWith(over))
          .then(new Accepted(List.of(inCase), TUESDAY));
    }

    @Test
    void keeps_to_a_no_on_the_register_whatever_was_recorded_in_the_case() {
      given(sentWithMerryn13, ASKED_MERRYN)
          .when(acceptWith(answer(Kind.REFUSED, null)))
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, MERRYN));
    }

    @Test
    @Rule("People outside the practitioner's circle do not learn who said no")
    void is_refused_on_their_no_without_saying_that_they_said_no() {
      given(sentWithMerryn13)
          .when(acceptWith(answer(Kind.REFUSED, null)))
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, MERRYN));
    }

    @Test
    void is_refused_when_they_have_withdrawn_it() {
      given(sentWithMerryn13)
          .when(acceptWith(answer(Kind.WITHDRAWN, null)))
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, MERRYN));
    }

    @Test
    @Rule(
        "A child found not able to decide this does not hold the request up: it is recorded why"
            + " their answer is not relevant")
    void is_not_held_up_by_a_child_found_not_able_to_decide_this() {
      var notAble = answer(Kind.NOT_ABLE_TO_DECIDE, null);
      given(sentWithMerryn13)
          .when(acceptWith(notAble))
          .then(new Accepted(List.of(notAble), TUESDAY));
    }

    @Test
    @Rule("A child who is not to be filmed is not asked")
    void is_not_held_up_by_a_child_who_is_not_to_be_filmed() {
      var watching = with(sibling("2013-06-01"), PersonRole.CHILD, false);
      given(sent(complete().and(watching)))
          .when(acceptWith())
          .then(new Accepted(List.of(), TUESDAY));
    }

    @Test
    @Rule("From the 12th birthday a child decides for themselves")
    void counts_from_the_12th_birthday_on_and_not_the_day_before() {
      var turning = sent(complete().and(sibling("2014-11-03")));
      given(turning)
          .when(acceptOn("2026-11-03"))
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, MERRYN));
      given(turning).when(acceptOn("2026-11-02")).then(new Accepted(List.of(), TUESDAY));
    }

    @Test
    void does_not_rest_on_an_answer_that_is_not_needed_yet() {
      given(sent(complete().and(sibling("2014-11-04"))))
          .when(acceptWith(answer(Kind.GIVEN, null)))
          .then(new Accepted(List.of(), TUESDAY));
    }

    @Test
    @Rule(
        value = "Who was born on 29 February is of age on 1 March in a common year",
        from = Rule.Source.DECISION)
    void born_on_29_february_is_of_age_on_1_march_in_a_common_year() {
      var turning18 = sent(complete().and(sibling("2008-02-29")));
      given(turning18)
          .when(acceptOn("2026-02-28"))
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, MERRYN));
      given(turning18).when(acceptOn("2026-03-01")).then(new Accepted(List.of(), TUESDAY));
    }

    @Test
    void born_on_29_february_is_of_age_on_that_day_in_a_leap_year() {
      var leapling = sent(complete().and(sibling("2016-02-29")));
      given(leapling)
          .when(acceptOn("2028-02-29"))
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, MERRYN));
      given(leapling).when(acceptOn("2028-02-28")).then(new Accepted(List.of(), TUESDAY));
    }

    @Test
    @Rule(
        value = "A parent under 18 who is to be filmed answers for themselves",
        from = Rule.Source.DECISION)
    void counts_a_parent_of_16_as_a_child_too() {
      var youngMother =
          withBirth(LOWEN_HER_MOTHER, Personal.of(LOWEN, LocalDate.parse("2010-01-01")));
      given(sent(complete().about(KERRA_THE_FOCUS_CHILD, youngMother)))
          .when(acceptWith())
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, LOWEN));
    }

    @Test
    void asks_nothing_of_grown_ups_and_of_the_unborn() {
      given(sent(complete().about(unborn(), LOWEN_HER_MOTHER)))
          .when(acceptWith())
          .then(new Accepted(List.of(), TUESDAY));
    }

    @Test
    void asks_it_of_a_child_whose_date_of_birth_has_been_erased() {
      var erased = withBirth(sibling("2020-01-01"), new Personal.Erased<>(MERRYN));
      given(sent(complete().and(erased)))
          .when(acceptWith())
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, MERRYN));
    }
  }
}
