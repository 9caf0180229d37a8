package attune.referral.domain;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.KERRA_THE_FOCUS_CHILD;
import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.ARequest.withBirth;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.acceptWith;
import static attune.referral.domain.Steps.assessed;
import static attune.referral.domain.Steps.embedding;
import static attune.referral.domain.Steps.missing;
import static attune.referral.domain.Steps.sent;
import static attune.referral.domain.Steps.words;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.Grounds.Assessment;
import attune.referral.domain.Grounds.Change;
import attune.referral.domain.Grounds.OwnConsents;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Accepted;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// No request is accepted until nothing is missing.
class AcceptSpec extends DeciderSpec<Command, Event, State> {

  AcceptSpec() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  @Nested
  class accept {
    @Test
    void a_complete_request_waits_for_a_practitioner() {
      given(SENT)
          .when(acceptWith())
          .then(new Accepted(List.of(), TUESDAY))
          .andState(new State.Waiting(Particulars.of(complete().build()).accept()));
    }

    @Test
    @Rule("Acceptance that fails says every missing thing at once")
    void names_every_missing_thing_at_once() {
      var bare =
          complete()
              .on(Grounds.Stated.NOTHING)
              .agreeing(new Agreements(List.of(), true, true))
              .about(withBirth(KERRA_THE_FOCUS_CHILD, null), sibling("2013-06-01"))
              .sayingItIsIncomplete();
      given(sent(bare))
          .when(acceptWith())
          .thenRefused(
              Refusal.NOT_READY,
              missing(Missing.AGREEMENT_MISSING, "agreedBy"),
              missing(Missing.BIRTH_DATE_MISSING, KERRA),
              missing(Missing.QUESTION_NOT_ANSWERED, "change"),
              missing(Missing.QUESTION_NOT_ANSWERED, "impact"),
              missing(Missing.QUESTION_NOT_ANSWERED, "ownConsents"),
              missing(Missing.REASON_MISSING, "reasons"),
              missing(Missing.ASSESSMENT_MISSING, "assessment"),
              missing(Missing.OWN_CONSENT_NEEDED, KERRA),
              missing(Missing.OWN_CONSENT_NEEDED, MERRYN));
    }

    @Test
    @Rule(
        value = "A request can't be accepted unless the assessment indicates VIG",
        from = Rule.Source.REQUEST_FORM)
    void an_assessment_that_does_not_indicate_vig_is_not_enough() {
      given(sent(complete().on(assessed(new Assessment("No", false)))))
          .when(acceptWith())
          .thenRefused(
              Refusal.NOT_READY, missing(Missing.ASSESSMENT_DOES_NOT_INDICATE_VIG, "assessment"));
    }

    @Test
    @Rule(
        value = "The reason EMBED_OTHER_LEARNING names the other programme",
        from = Rule.Source.REQUEST_FORM)
    void to_embed_other_learning_names_the_other_programme() {
      given(sent(complete().on(embedding(null))))
          .when(acceptWith())
          .thenRefused(Refusal.NOT_READY, missing(Missing.PROGRAMME_MISSING, "programme"));
      given(sent(complete().on(embedding("Incredible Years"))))
          .when(acceptWith())
          .then(new Accepted(List.of(), TUESDAY));
    }

    @Test
    @Rule(
        value = "A request is not accepted when its focus child has died",
        from = Rule.Source.DECISION)
    void a_request_whose_focus_child_has_died_is_refused() {
      var died = new Event.Died(KERRA, Personal.of(KERRA, LocalDate.parse("2026-11-02")), MONDAY);
      var takenBack =
          new Event.DeathTakenBack(KERRA_THE_FOCUS_CHILD, words("The wrong child"), MONDAY);
      given(SENT, died)
          .when(acceptWith())
          .thenRefused(Refusal.NOT_READY, missing(Missing.FOCUS_CHILD_DIED, KERRA));
      given(SENT, died, takenBack).when(acceptWith()).then(new Accepted(List.of(), TUESDAY));
    }

    @Test
    void nobody_who_has_died_is_asked_for_an_answer_of_their_own() {
      var died = new Event.Died(MERRYN, Personal.of(MERRYN, LocalDate.parse("2026-11-02")), MONDAY);
      given(sent(complete().about(KERRA_THE_FOCUS_CHILD, sibling("2013-06-01"))), died)
          .when(acceptWith())
          .then(new Accepted(List.of(), TUESDAY));
    }

    @Test
    @Rule(
        value =
            "A request can't be accepted until all three questions are answered and an eligible"
                + " reason is given",
        from = Rule.Source.REQUEST_FORM)
    void an_answer_of_blanks_is_no_answer() {
      var blank =
          new Grounds.Stated(
              Set.of(Reason.LOW_WARMTH),
              null,
              new Assessment(" ", true),
              new Change(" ", true),
              new Grounds.Impact(" ", true),
              OwnConsents.NO);
      given(sent(complete().on(blank).sayingItIsIncomplete()))
          .when(acceptWith())
          .thenRefused(
              Refusal.NOT_READY,
              missing(Missing.QUESTION_NOT_ANSWERED, "change"),
              missing(Missing.QUESTION_NOT_ANSWERED, "impact"),
              missing(Missing.ASSESSMENT_MISSING, "assessment"));
    }
  }
}
