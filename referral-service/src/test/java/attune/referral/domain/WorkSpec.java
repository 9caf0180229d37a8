package attune.referral.domain;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ALLOCATED_TO_PIRAN;
import static attune.referral.domain.Steps.CLOSED;
import static attune.referral.domain.Steps.HANDED_TO_JENNA;
import static attune.referral.domain.Steps.JENNA;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.MORWENNA;
import static attune.referral.domain.Steps.OUTCOME;
import static attune.referral.domain.Steps.PIRAN;
import static attune.referral.domain.Steps.RESTRICTED;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.missing;
import static attune.referral.domain.Steps.practitioner;
import static attune.referral.domain.Steps.words;

import attune.eventsourcing.Personal;
import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.Outcome.Words;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Command.Allocate;
import attune.referral.domain.Referral.Command.Close;
import attune.referral.domain.Referral.Command.HandOver;
import attune.referral.domain.Referral.Command.Reallocate;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Allocated;
import attune.referral.domain.Referral.Event.Closed;
import attune.referral.domain.Referral.Event.HandedOver;
import attune.referral.domain.Referral.Event.Reallocated;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The work begins with a practitioner and ends with a reason.
class WorkSpec extends DeciderSpec<Command, Event, State> {

  private static final Worker NOBODY =
      new Worker(UUID.fromString("00000000-0000-4000-8000-0000000000ff"), false);

  private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

  WorkSpec() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  @Nested
  class allocate {
    @Test
    void gives_a_waiting_case_to_a_practitioner() {
      given(SENT, ACCEPTED)
          .when(new Allocate(practitioner(PIRAN), MORWENNA, TUESDAY))
          .then(new Allocated(PIRAN, TUESDAY))
          .andState(new State.Allocated(Particulars.of(complete().build()).accept(), PIRAN));
    }

    @Test
    void again_to_the_same_practitioner_changes_nothing() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Allocate(practitioner(PIRAN), MORWENNA, TUESDAY))
          .thenNothing();
    }

    @Test
    void to_another_practitioner_is_refused() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Allocate(practitioner(JENNA), MORWENNA, TUESDAY))
          .thenRefused(Refusal.ALREADY_ALLOCATED);
    }

    @Test
    @Rule("A service manager allocates and reallocates, but never their own cases")
    void to_oneself_is_refused() {
      given(SENT, ACCEPTED)
          .when(new Allocate(practitioner(JENNA), JENNA.toString(), TUESDAY))
          .thenRefused(Refusal.OWN_CASE);
    }

    @Test
    @Rule("Staff come from Keycloak")
    void to_somebody_who_is_no_practitioner_is_refused() {
      given(SENT, ACCEPTED)
          .when(new Allocate(NOBODY, MORWENNA, TUESDAY))
          .thenRefused(Refusal.NOT_A_PRACTITIONER);
    }
  }

  @Nested
  class reallocate {
    @Test
    @Rule("A case can be reallocated or handed over at any time while it is allocated")
    void gives_the_case_to_another_practitioner_and_says_why() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Reallocate(practitioner(JENNA), "nearer", MORWENNA, TUESDAY))
          .then(new Reallocated(JENNA, words("nearer"), TUESDAY));
    }

    @Test
    void to_who_has_it_already_changes_nothing() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Reallocate(practitioner(PIRAN), "nearer", MORWENNA, TUESDAY))
          .thenNothing();
    }

    @Test
    void from_oneself_or_to_oneself_is_refused() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Reallocate(practitioner(JENNA), "away", PIRAN.toString(), TUESDAY))
          .thenRefused(Refusal.OWN_CASE);
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Reallocate(practitioner(JENNA), "mine", JENNA.toString(), TUESDAY))
          .thenRefused(Refusal.OWN_CASE);
    }

    @Test
    void to_somebody_who_is_no_practitioner_is_refused() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Reallocate(NOBODY, "nearer", MORWENNA, TUESDAY))
          .thenRefused(Refusal.NOT_A_PRACTITIONER);
    }
  }

  @Nested
  class hand_over {
    @Test
    void gives_the_case_to_a_colleague_with_a_note() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new HandOver(practitioner(JENNA), "knows her", TUESDAY))
          .then(new HandedOver(JENNA, words("knows her"), TUESDAY));
    }

    @Test
    void again_to_the_same_colleague_changes_nothing() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, HANDED_TO_JENNA)
          .when(new HandOver(practitioner(JENNA), "knows her", TUESDAY))
          .thenNothing();
    }

    @Test
    void to_somebody_who_is_no_practitioner_is_refused() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new HandOver(NOBODY, "knows her", TUESDAY))
          .thenRefused(Refusal.NOT_A_PRACTITIONER);
    }

    @Test
    @Rule("A case that a user may not see answers 404")
    void to_somebody_for_whom_a_restricted_case_is_not_there_is_refused() {
      var toJenna =
          new Event.Restricted(Restriction.Kind.ADOPTION, Set.of(JENNA.toString()), DAY, MONDAY);
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, RESTRICTED)
          .when(new HandOver(practitioner(JENNA), "knows her", TUESDAY))
          .thenRefused(Refusal.NOT_NAMED);
      given(SENT, ACCEPTED, RESTRICTED)
          .when(new Allocate(practitioner(PIRAN), MORWENNA, TUESDAY))
          .thenRefused(Refusal.NOT_NAMED);
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, RESTRICTED)
          .when(new Reallocate(practitioner(JENNA), "nearer", MORWENNA, TUESDAY))
          .thenRefused(Refusal.NOT_NAMED);
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, toJenna)
          .when(new HandOver(practitioner(JENNA), "knows her", TUESDAY))
          .then(new HandedOver(JENNA, words("knows her"), TUESDAY));
    }

    @Test
    void leaves_the_case_with_who_has_it_even_if_they_are_no_practitioner_any_more() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new HandOver(new Worker(PIRAN, false), "mine", TUESDAY))
          .thenNothing();
    }
  }

  @Nested
  class close {
    @Test
    void ends_the_work_and_says_why() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Close(ClosureReason.MOVED_AWAY, null, Outcome.UNSAID, TUESDAY))
          .then(new Closed(ClosureReason.MOVED_AWAY, null, null, TUESDAY));
    }

    @Test
    @Rule(
        "Closure answers questions 1 and 2 again: what changed, in the child's, the parent's and"
            + " the worker's words")
    void of_completed_work_answers_questions_1_and_2_again() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Close(ClosureReason.COMPLETED, null, OUTCOME, TUESDAY))
          .then(new Closed(ClosureReason.COMPLETED, null, Personal.of(KERRA, OUTCOME), TUESDAY));
    }

    @Test
    void of_completed_work_without_the_answers_names_both() {
      var blank = new Outcome(new Words(" ", null, null), Words.NONE);
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Close(ClosureReason.COMPLETED, null, blank, TUESDAY))
          .thenRefused(
              Refusal.NOT_ANSWERED_AGAIN,
              missing(Missing.QUESTION_NOT_ANSWERED, "change"),
              missing(Missing.QUESTION_NOT_ANSWERED, "impact"));
    }

    @Test
    void again_for_the_same_reason_changes_nothing() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED)
          .when(new Close(ClosureReason.COMPLETED, "went well", OUTCOME, TUESDAY))
          .thenNothing();
    }

    @Test
    void for_another_reason_is_refused() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED)
          .when(new Close(ClosureReason.MOVED_AWAY, null, Outcome.UNSAID, TUESDAY))
          .thenRefused(Refusal.ALREADY_CLOSED);
    }
  }
}
