package attune.referral.domain;

import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ALLOCATED_TO_PIRAN;
import static attune.referral.domain.Steps.CLOSED;
import static attune.referral.domain.Steps.JENNA;
import static attune.referral.domain.Steps.PIRAN;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;

import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Command.Allocate;
import attune.referral.domain.Referral.Command.Close;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.Allocated;
import attune.referral.domain.Referral.Event.Closed;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The work begins with a practitioner and ends with a reason.
class WorkSpec extends DeciderSpec<Command, Event, State> {

  WorkSpec() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  @Nested
  class allocate {
    @Test
    void gives_a_waiting_case_to_a_practitioner() {
      given(SENT, ACCEPTED)
          .when(new Allocate(PIRAN, TUESDAY))
          .then(new Allocated(PIRAN, TUESDAY))
          .andState(new State.Allocated(Origin.of(complete().build()), PIRAN));
    }

    @Test
    void again_to_the_same_practitioner_changes_nothing() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN).when(new Allocate(PIRAN, TUESDAY)).thenNothing();
    }

    @Test
    void to_another_practitioner_is_refused() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Allocate(JENNA, TUESDAY))
          .thenRefused(Refusal.ALREADY_ALLOCATED);
    }
  }

  @Nested
  class close {
    @Test
    void ends_the_work_and_says_why() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new Close(ClosureReason.MOVED_AWAY, null, TUESDAY))
          .then(new Closed(ClosureReason.MOVED_AWAY, null, TUESDAY));
    }

    @Test
    void again_for_the_same_reason_changes_nothing() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED)
          .when(new Close(ClosureReason.COMPLETED, "went well", TUESDAY))
          .thenNothing();
    }

    @Test
    void for_another_reason_is_refused() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED)
          .when(new Close(ClosureReason.MOVED_AWAY, null, TUESDAY))
          .thenRefused(Refusal.ALREADY_CLOSED);
    }
  }
}
