package attune.referral.read.cases;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.LOWEN_HER_MOTHER;
import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.ROSAS_SUBJECT;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.focusChild;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.ARequest.unborn;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ALLOCATED_TO_PIRAN;
import static attune.referral.domain.Steps.ASKED;
import static attune.referral.domain.Steps.ASKED_MERRYN;
import static attune.referral.domain.Steps.CLOSED;
import static attune.referral.domain.Steps.DECLINED;
import static attune.referral.domain.Steps.ESCALATED;
import static attune.referral.domain.Steps.HANDED_TO_JENNA;
import static attune.referral.domain.Steps.IN_ERROR;
import static attune.referral.domain.Steps.JENNA;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.MORWENNA;
import static attune.referral.domain.Steps.ON_TUESDAY;
import static attune.referral.domain.Steps.PIRAN;
import static attune.referral.domain.Steps.RESTRICTED;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.WITHDRAWN;
import static attune.referral.domain.Steps.sent;
import static attune.referral.domain.Steps.words;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.ProjectionSpec;
import attune.referral.domain.ARequest;
import attune.referral.domain.Agreements;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Grounds;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.OwnAnswerNeeded;
import attune.referral.domain.Readiness;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Answered;
import attune.referral.domain.Referral.Event.Born;
import attune.referral.domain.Referral.Event.Died;
import attune.referral.domain.Referral.Event.PersonAdded;
import attune.referral.domain.Referral.Event.PersonCorrected;
import attune.referral.domain.Referral.Event.PersonRemoved;
import attune.referral.domain.Referral.Event.Reopened;
import attune.referral.domain.Referral.Event.RestrictionLifted;
import attune.referral.domain.Route;
import attune.referral.domain.TriagePolicy;
import attune.referral.read.FocusChild;
import attune.referral.read.Lacking;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CasesSpec extends ProjectionSpec<Event, CaseRow> {

  private static final LocalDate ON_THE_12TH_BIRTHDAY = LocalDate.parse("2026-11-20");

  CasesSpec() {
    super(new CasesProjection(new Readiness(TriagePolicy.DEFAULT)));
  }

  @Test
  void a_case_is_its_referrers_who_sent_it() {
    given(SENT)
        .then(
            new CaseRow(
                UUID.fromString(STREAM),
                "VIG-26-7K3QX",
                Route.EARLY_HELP_HUB,
                "SOCIAL_WORKER",
                MONDAY,
                ROSAS_SUBJECT,
                null,
                CaseStatus.SUBMITTED,
                MONDAY,
                null,
                null,
                null,
                null,
                new FocusChild(KERRA, "Kerra Hocking", LocalDate.parse("2022-05-04"), null, false),
                new Lacks(
                    List.of(),
                    ARequest.WHOLE_GROUNDS.about(KERRA).outline(),
                    List.of(
                        new OwnAnswerNeeded(
                            KERRA, LocalDate.parse("2034-05-04"), LocalDate.parse("2040-05-04")),
                        new OwnAnswerNeeded(
                            LOWEN_HER_MOTHER.id(),
                            LocalDate.parse("2007-02-11"),
                            LocalDate.parse("2013-02-11"))),
                    List.of())));
  }

  @Test
  void a_case_is_the_case_systems_that_sent_it_and_no_referrers() {
    var row = given(sent(complete().from("MOSAIC", "M-20417"))).row();
    assertThat(row.system()).isEqualTo("MOSAIC");
    assertThat(row.referrer()).isNull();
  }

  @Nested
  class where_it_stands {
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
    void a_family_waits_from_the_acceptance_until_it_is_allocated() {
      assertThat(given(SENT).row().waitingSince()).isNull();
      assertThat(given(SENT, ACCEPTED).row().waitingSince()).isEqualTo(MONDAY);
      assertThat(given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN).row().waitingSince()).isNull();
    }

    @Test
    void what_is_opened_again_waits_anew_and_is_nobodys() {
      var again = new Reopened(words("back from Devon"), true, TUESDAY);
      var row = given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED, again).row();
      assertThat(row.status()).isEqualTo(CaseStatus.WAITING);
      assertThat(row.waitingSince()).isEqualTo(TUESDAY);
      assertThat(row.practitioner()).isNull();
    }

    @Test
    void every_end_has_its_status() {
      assertThat(given(SENT, DECLINED).row().status()).isEqualTo(CaseStatus.DECLINED);
      assertThat(given(SENT, WITHDRAWN).row().status()).isEqualTo(CaseStatus.WITHDRAWN);
      assertThat(given(SENT, IN_ERROR).row().status()).isEqualTo(CaseStatus.OPENED_IN_ERROR);
    }
  }

  @Nested
  class whose_it_is {
    @Test
    void it_stays_the_practitioners_whom_it_was_allocated_to() {
      var row = given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED).row();
      assertThat(row.status()).isEqualTo(CaseStatus.CLOSED);
      assertThat(row.practitioner()).isEqualTo(PIRAN);
      var withdrawn = given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, WITHDRAWN).row();
      assertThat(withdrawn.practitioner()).isEqualTo(PIRAN);
    }

    @Test
    void it_goes_to_whom_it_was_handed_over() {
      var row = given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, HANDED_TO_JENNA).row();
      assertThat(row.practitioner()).isEqualTo(JENNA);
    }

    @Test
    void a_restriction_names_who_alone_may_see_it() {
      var row = given(SENT, RESTRICTED).row();
      assertThat(row.named()).containsExactly(MORWENNA);
      assertThat(row.reviewBy()).isEqualTo(LocalDate.parse("2027-01-31"));
      var lifted = new RestrictionLifted(words("no need"), TUESDAY);
      assertThat(given(SENT, RESTRICTED, lifted).row()).isEqualTo(given(SENT).row());
    }

    @Test
    void an_escalation_leaves_no_trace_in_a_list() {
      assertThat(given(SENT, ESCALATED).row()).isEqualTo(given(SENT).row());
    }
  }

  @Nested
  class what_it_lacks {
    @Test
    void is_named_until_it_is_answered() {
      var bare =
          sent(
              complete()
                  .on(Grounds.Stated.NOTHING)
                  .agreeing(new Agreements(List.of(), true, true))
                  .sayingItIsIncomplete());
      assertThat(given(bare).row().lacks().toAccept(Map.of(), ON_TUESDAY))
          .containsExactly(
              new Lacking("AGREEMENT_MISSING", "agreedBy"),
              new Lacking("QUESTION_NOT_ANSWERED", "change"),
              new Lacking("QUESTION_NOT_ANSWERED", "impact"),
              new Lacking("QUESTION_NOT_ANSWERED", "ownConsents"),
              new Lacking("REASON_MISSING", "reasons"),
              new Lacking("ASSESSMENT_MISSING", "assessment"));
      var rest = new Answered(words("Here"), ARequest.WHOLE_GROUNDS.about(KERRA), TUESDAY);
      assertThat(given(bare, rest).row().lacks().toAccept(Map.of(), ON_TUESDAY))
          .containsExactly(new Lacking("AGREEMENT_MISSING", "agreedBy"));
    }

    @Test
    void a_child_of_13_who_has_not_answered_is_missing_too() {
      var lacks = given(sent(complete().and(sibling("2013-06-01")))).row().lacks();
      assertThat(lacks.toAccept(Map.of(), ON_TUESDAY)).containsExactly(needed(MERRYN));
      assertThat(lacks.toAccept(Map.of(), LocalDate.parse("2025-05-31"))).isEmpty();
    }

    @Test
    void their_own_answer_that_was_recorded_in_the_case_counts() {
      var row = given(sent(complete().and(sibling("2013-06-01"))), ASKED_MERRYN).row();
      assertThat(row.lacks().toAccept(Map.of(), ON_TUESDAY)).isEmpty();
    }

    @Test
    void a_child_who_turned_12_while_waiting_blocks_until_they_have_said_yes() {
      var lacks = given(sent(complete().and(sibling("2014-11-20"))), ACCEPTED).row().lacks();
      assertThat(lacks.toBegin(Map.of(), ON_THE_12TH_BIRTHDAY.minusDays(1))).isEmpty();
      assertThat(lacks.toBegin(Map.of(), ON_THE_12TH_BIRTHDAY)).containsExactly(needed(MERRYN));
      var yes = new OwnAnswer(MERRYN, Kind.GIVEN, null, "consent/9");
      assertThat(lacks.toBegin(Map.of(MERRYN, yes), ON_THE_12TH_BIRTHDAY)).isEmpty();
    }

    @Test
    void a_corrected_date_of_birth_is_asked_again_at_once() {
      var wrong = new PersonCorrected(focusChild("2012-05-04"), TUESDAY);
      var row = given(SENT, wrong).row();
      assertThat(row.focusChild().born()).isEqualTo(LocalDate.parse("2012-05-04"));
      assertThat(row.lacks().toAccept(Map.of(), ON_TUESDAY)).containsExactly(needed(KERRA));
    }

    @Test
    void a_child_who_was_added_and_removed_again_changes_nothing() {
      var added = new PersonAdded(sibling("2013-06-01"), TUESDAY);
      assertThat(given(SENT, added).row().lacks().toAccept(Map.of(), ON_TUESDAY))
          .containsExactly(needed(MERRYN));
      var removed = new PersonRemoved(MERRYN, Personal.of(MERRYN, "a cousin"), TUESDAY);
      assertThat(given(SENT, added, removed).row()).isEqualTo(given(SENT).row());
    }
  }

  @Nested
  class birth_and_death {
    @Test
    void an_unborn_child_has_an_expected_date_and_nothing_to_answer() {
      var row = given(sent(complete().about(unborn()))).row();
      assertThat(row.focusChild().expected()).isEqualTo(LocalDate.parse("2027-01-20"));
      assertThat(row.lacks().ownAnswersNeeded()).isEmpty();
    }

    @Test
    void a_child_who_was_born_has_a_date_of_birth() {
      var born = new Born(KERRA, Personal.of(KERRA, LocalDate.parse("2027-01-18")), TUESDAY);
      var child = given(sent(complete().about(unborn())), born).row().focusChild();
      assertThat(child.born()).isEqualTo(LocalDate.parse("2027-01-18"));
      assertThat(child.expected()).isNull();
    }

    @Test
    void with_the_focus_child_dies_what_the_work_is_for() {
      var row = given(SENT, new Died(KERRA, Personal.of(KERRA, ON_TUESDAY), TUESDAY)).row();
      var gone = new Lacking("FOCUS_CHILD_DIED", KERRA.toString());
      assertThat(row.lacksToAccept(Map.of(), ON_TUESDAY)).containsExactly(gone);
      assertThat(row.lacksToBegin(Map.of(), ON_TUESDAY)).containsExactly(gone);
    }

    @Test
    void a_child_who_died_is_asked_for_nothing() {
      var died = new Died(MERRYN, Personal.of(MERRYN, ON_TUESDAY), TUESDAY);
      var row = given(sent(complete().and(sibling("2013-06-01"))), died).row();
      assertThat(row.lacks().toAccept(Map.of(), ON_TUESDAY)).isEmpty();
      assertThat(row.focusChild().dead()).isFalse();
    }
  }

  private static Lacking needed(UUID child) {
    return new Lacking("OWN_CONSENT_NEEDED", child.toString());
  }
}
