package attune.referral.read.triageinbox;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.LOWEN_HER_MOTHER;
import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.ARequest.unborn;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ASKED;
import static attune.referral.domain.Steps.DECLINED;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.sent;
import static attune.referral.domain.Steps.words;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.ProjectionSpec;
import attune.referral.domain.ARequest;
import attune.referral.domain.Agreements;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Grounds;
import attune.referral.domain.OwnAnswerNeeded;
import attune.referral.domain.Readiness;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Answered;
import attune.referral.domain.Route;
import attune.referral.domain.TriagePolicy;
import attune.referral.read.FocusChild;
import attune.referral.read.Lacking;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TriageInboxSpec extends ProjectionSpec<Event, TriageInboxRow> {

  TriageInboxSpec() {
    super(new TriageInboxProjection(new Readiness(TriagePolicy.DEFAULT)));
  }

  @Test
  void a_request_that_was_sent_is_to_be_decided_on() {
    given(SENT)
        .then(
            new TriageInboxRow(
                UUID.fromString(STREAM),
                "VIG-26-7K3QX",
                Route.EARLY_HELP_HUB,
                "SOCIAL_WORKER",
                CaseStatus.SUBMITTED,
                MONDAY,
                MONDAY,
                new FocusChild(KERRA, "Kerra Hocking", LocalDate.parse("2022-05-04"), null),
                List.of(),
                ARequest.WHOLE_GROUNDS.about(KERRA).outline(),
                List.of(
                    new OwnAnswerNeeded(
                        KERRA, LocalDate.parse("2034-05-04"), LocalDate.parse("2040-05-04")),
                    new OwnAnswerNeeded(
                        LOWEN_HER_MOTHER.id(),
                        LocalDate.parse("2007-02-11"),
                        LocalDate.parse("2013-02-11")))));
  }

  @Test
  void an_open_question_shows_and_its_answer_takes_it_away() {
    assertThat(given(SENT, ASKED).row().status()).isEqualTo(CaseStatus.INFORMATION_REQUESTED);
    var answered = new Answered(words("Badly"), Grounds.Stated.NOTHING.about(KERRA), TUESDAY);
    var row = given(SENT, ASKED, answered).row();
    assertThat(row.status()).isEqualTo(CaseStatus.SUBMITTED);
    assertThat(row.statusSince()).isEqualTo(TUESDAY);
    assertThat(row.sentAt()).as("the clock of 48 hours does not stop").isEqualTo(MONDAY);
  }

  @Test
  void what_is_missing_is_named_until_it_is_answered() {
    var bare =
        sent(
            complete()
                .on(Grounds.Stated.NOTHING)
                .agreeing(new Agreements(List.of(), true, true))
                .sayingItIsIncomplete());
    assertThat(given(bare).row().lacking(Map.of(), LocalDate.parse("2026-11-03")))
        .containsExactly(
            new Lacking("AGREEMENT_MISSING", "agreedBy"),
            new Lacking("QUESTION_NOT_ANSWERED", "change"),
            new Lacking("QUESTION_NOT_ANSWERED", "impact"),
            new Lacking("QUESTION_NOT_ANSWERED", "ownConsents"),
            new Lacking("REASON_MISSING", "reasons"),
            new Lacking("ASSESSMENT_MISSING", "assessment"));
    var rest = new Answered(words("Here"), ARequest.WHOLE_GROUNDS.about(KERRA), TUESDAY);
    assertThat(given(bare, rest).row().lacking(Map.of(), LocalDate.parse("2026-11-03")))
        .containsExactly(new Lacking("AGREEMENT_MISSING", "agreedBy"));
  }

  @Test
  void a_child_of_13_who_has_not_answered_is_missing_too() {
    var row = given(sent(complete().and(sibling("2013-06-01")))).row();
    assertThat(row.lacking(Map.of(), LocalDate.parse("2026-11-03")))
        .containsExactly(new Lacking("OWN_CONSENT_NEEDED", MERRYN.toString()));
    assertThat(row.lacking(Map.of(), LocalDate.parse("2025-05-31"))).isEmpty();
  }

  @Test
  void an_unborn_child_has_an_expected_date_and_nothing_to_answer() {
    var row = given(sent(complete().about(unborn()))).row();
    assertThat(row.focusChild().expected()).isEqualTo(LocalDate.parse("2027-01-20"));
    assertThat(row.ownAnswersNeeded()).isEmpty();
  }

  @Test
  void a_request_that_was_decided_on_is_gone() {
    given(SENT, ACCEPTED).thenNoRow();
    given(SENT, DECLINED).thenNoRow();
  }
}
