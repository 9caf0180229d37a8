package attune.referral.domain;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.WHOLE_GROUNDS;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.Steps.ANSWERED;
import static attune.referral.domain.Steps.ASKED;
import static attune.referral.domain.Steps.DECLINED;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.acceptWith;
import static attune.referral.domain.Steps.sent;
import static attune.referral.domain.Steps.words;

import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.Grounds.Change;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Command.Answer;
import attune.referral.domain.Referral.Command.AskForInformation;
import attune.referral.domain.Referral.Command.Decline;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Accepted;
import attune.referral.domain.Referral.Event.Answered;
import attune.referral.domain.Referral.Event.Declined;
import attune.referral.domain.Referral.Event.InformationRequested;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Triage asks or declines; the referrer answers.
class TriageSpec extends DeciderSpec<Command, Event, State> {

  TriageSpec() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  @Nested
  class ask_for_information {
    @Test
    @Rule("Triage asks for information until it has decided")
    void asks_the_referrer() {
      given(SENT)
          .when(new AskForInformation("How does she sleep?", TUESDAY))
          .then(new InformationRequested(words("How does she sleep?"), TUESDAY));
    }

    @Test
    void the_same_question_again_changes_nothing() {
      given(SENT, ASKED).when(new AskForInformation("How does she sleep?", TUESDAY)).thenNothing();
    }

    @Test
    void another_question_is_asked_too() {
      given(SENT, ASKED)
          .when(new AskForInformation("Who lives with her?", TUESDAY))
          .then(new InformationRequested(words("Who lives with her?"), TUESDAY));
    }
  }

  @Nested
  class answer {
    @Test
    void brings_the_request_back_to_triage() {
      given(SENT, ASKED)
          .when(new Answer("Badly", Grounds.Stated.NOTHING, TUESDAY))
          .then(new Answered(words("Badly"), Grounds.Stated.NOTHING.about(KERRA), TUESDAY));
    }

    @Test
    void the_same_answer_again_changes_nothing() {
      given(SENT, ASKED, ANSWERED)
          .when(new Answer("Badly", Grounds.Stated.NOTHING, TUESDAY))
          .thenNothing();
    }

    @Test
    @Rule("The referrer may add to a request before anybody asks")
    void may_be_given_before_anybody_asks() {
      given(SENT)
          .when(new Answer("By the way", Grounds.Stated.NOTHING, TUESDAY))
          .then(new Answered(words("By the way"), Grounds.Stated.NOTHING.about(KERRA), TUESDAY));
    }

    @Test
    @Rule("Answers complete what was sent incomplete; nothing that was said before is overwritten")
    void completes_what_was_sent_incomplete() {
      var bare = sent(complete().on(Grounds.Stated.NOTHING).sayingItIsIncomplete());
      var rest = new Answered(words("Here it is"), WHOLE_GROUNDS.about(KERRA), MONDAY);
      given(bare, ASKED, rest).when(acceptWith()).then(new Accepted(List.of(), TUESDAY));
    }

    @Test
    void leaves_standing_what_it_does_not_speak_of() {
      var changed =
          new Grounds.Stated(
                  Set.of(Reason.NEW_RELATIONSHIP),
                  null,
                  null,
                  new Change("to sleep through", false),
                  null,
                  null)
              .about(KERRA);
      given(SENT, ASKED, new Answered(words("Changed"), changed, MONDAY))
          .when(acceptWith())
          .then(new Accepted(List.of(), TUESDAY));
    }
  }

  @Nested
  class decline {
    @Test
    @Rule(
        value = "A declined request says why, and where the family was signposted to",
        from = Rule.Source.REQUEST_FORM)
    void says_why_and_where_the_family_was_signposted_to() {
      given(SENT)
          .when(new Decline(DeclineReason.OTHER, "Parenting course", "Rang Lowen", TUESDAY))
          .then(
              new Declined(
                  DeclineReason.OTHER, words("Parenting course"), words("Rang Lowen"), TUESDAY));
    }

    @Test
    void again_in_the_same_words_changes_nothing() {
      given(SENT, DECLINED)
          .when(new Decline(DeclineReason.VIG_NOT_INDICATED, "Parenting course", null, TUESDAY))
          .thenNothing();
    }

    @Test
    void in_other_words_is_refused() {
      given(SENT, DECLINED)
          .when(new Decline(DeclineReason.VIG_NOT_INDICATED, "Family hub", null, TUESDAY))
          .thenRefused(Refusal.ALREADY_DECIDED);
    }
  }
}
