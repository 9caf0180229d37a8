package attune.referral.domain;

import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ASKED;
import static attune.referral.domain.Steps.ASKED_MERRYN;
import static attune.referral.domain.Steps.ASKING;
import static attune.referral.domain.Steps.ON_TUESDAY;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.acceptWith;
import static attune.referral.domain.Steps.answer;
import static attune.referral.domain.Steps.missing;
import static attune.referral.domain.Steps.sent;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Command.RecordOwnAnswer;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Accepted;
import attune.referral.domain.Referral.Event.OwnAnswerRecorded;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What a child said themselves, before there is a consent register to say it on.
class OwnAnswerSpec extends DeciderSpec<Command, Event, State> {

  private static final Event SENT_WITH_MERRYN_WHO_IS_13 =
      sent(complete().and(sibling("2013-06-01")));

  OwnAnswerSpec() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  @Nested
  class record_own_answer {
    @Test
    @Rule("Before acceptance referrer or triage may record a child's own answer")
    void says_who_asked_who_was_present_what_was_explained_and_whether_asked_alone() {
      given(SENT_WITH_MERRYN_WHO_IS_13)
          .when(saying(Kind.GIVEN))
          .then(
              new OwnAnswerRecorded(
                  new OwnAnswer(MERRYN, Kind.GIVEN, null, OwnAnswer.IN_CASE),
                  Personal.of(MERRYN, ASKING),
                  TUESDAY));
    }

    @Test
    void can_be_done_while_a_question_is_open() {
      given(SENT_WITH_MERRYN_WHO_IS_13, ASKED)
          .when(saying(Kind.REFUSED))
          .then(
              new OwnAnswerRecorded(
                  new OwnAnswer(MERRYN, Kind.REFUSED, null, OwnAnswer.IN_CASE),
                  Personal.of(MERRYN, ASKING),
                  TUESDAY));
    }

    @Test
    void again_with_the_same_answer_changes_nothing() {
      given(SENT_WITH_MERRYN_WHO_IS_13, ASKED_MERRYN).when(saying(Kind.GIVEN)).thenNothing();
    }

    @Test
    void again_when_they_were_asked_in_another_way_is_recorded() {
      var alone =
          new Asking("Tamsin Trevail", "nobody", "what a film is, with pictures", true, ON_TUESDAY);
      given(SENT_WITH_MERRYN_WHO_IS_13, ASKED_MERRYN)
          .when(
              new RecordOwnAnswer(
                  new OwnAnswer(MERRYN, Kind.GIVEN, null, OwnAnswer.IN_CASE), alone, TUESDAY))
          .then(
              new OwnAnswerRecorded(
                  new OwnAnswer(MERRYN, Kind.GIVEN, null, OwnAnswer.IN_CASE),
                  Personal.of(MERRYN, alone),
                  TUESDAY));
    }

    @Test
    @Rule("record a child's own answer: until accepted, else refused")
    void after_acceptance_is_refused() {
      given(SENT_WITH_MERRYN_WHO_IS_13, ASKED_MERRYN, ACCEPTED)
          .when(saying(Kind.REFUSED))
          .thenRefused(Refusal.ALREADY_DECIDED);
    }

    @Test
    void of_somebody_who_is_not_asked_themselves_is_refused() {
      UUID nobody = new UUID(0, 1);
      var answer = new OwnAnswer(nobody, Kind.GIVEN, null, OwnAnswer.IN_CASE);
      given(SENT_WITH_MERRYN_WHO_IS_13)
          .when(new RecordOwnAnswer(answer, ASKING, TUESDAY))
          .thenRefused(Refusal.NOT_ASKED_THEMSELVES);
    }
  }

  @Nested
  class accept {
    @Test
    @Rule("A child's own answer that was recorded before acceptance satisfies acceptance")
    void rests_on_the_answer_that_was_recorded_in_the_case() {
      given(SENT_WITH_MERRYN_WHO_IS_13, ASKED_MERRYN)
          .when(acceptWith())
          .then(
              new Accepted(
                  List.of(new OwnAnswer(MERRYN, Kind.GIVEN, null, OwnAnswer.IN_CASE)), TUESDAY));
    }

    @Test
    void rests_on_the_consent_register_where_that_says_otherwise() {
      given(SENT_WITH_MERRYN_WHO_IS_13, ASKED_MERRYN)
          .when(acceptWith(answer(Kind.WITHDRAWN, null)))
          .thenRefused(Refusal.NOT_READY, missing(Missing.OWN_CONSENT_NEEDED, MERRYN));
    }
  }

  private static RecordOwnAnswer saying(Kind kind) {
    return new RecordOwnAnswer(
        new OwnAnswer(MERRYN, kind, null, OwnAnswer.IN_CASE), ASKING, TUESDAY);
  }
}
