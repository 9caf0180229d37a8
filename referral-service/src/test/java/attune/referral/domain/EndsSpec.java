package attune.referral.domain;

import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ALLOCATED_TO_PIRAN;
import static attune.referral.domain.Steps.ASKED;
import static attune.referral.domain.Steps.CLOSED;
import static attune.referral.domain.Steps.DECLINED;
import static attune.referral.domain.Steps.IN_ERROR;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.TUESDAY;
import static attune.referral.domain.Steps.WITHDRAWN;
import static attune.referral.domain.Steps.words;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import attune.eventsourcing.testing.DeciderSpec;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Command.MarkOpenedInError;
import attune.referral.domain.Referral.Command.Reopen;
import attune.referral.domain.Referral.Command.Withdraw;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Event.OpenedInError;
import attune.referral.domain.Referral.Event.Reopened;
import attune.referral.domain.Referral.Event.Withdrawn;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// How a case ends other than by the work being done, and how it begins again.
class EndsSpec extends DeciderSpec<Command, Event, State> {

  private static final Withdraw WITHDRAW = new Withdraw(WithdrawalReason.SENT_TWICE, null, TUESDAY);
  private static final Reopen REOPEN = new Reopen("They are back", TUESDAY);

  EndsSpec() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  @Nested
  class withdraw {
    static Stream<Arguments> running() {
      return Stream.of(
          arguments("submitted", List.of(SENT)),
          arguments("a question open", List.of(SENT, ASKED)),
          arguments("waiting", List.of(SENT, ACCEPTED)),
          arguments("allocated", List.of(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("running")
    @Rule("A request can be withdrawn until it is over")
    void ends_a_case_that_is_not_over(String where, List<Event> history) {
      given(history.toArray(Event[]::new))
          .when(WITHDRAW)
          .then(new Withdrawn(WithdrawalReason.SENT_TWICE, null, TUESDAY));
    }

    @Test
    void again_for_the_same_reason_changes_nothing() {
      given(SENT, WITHDRAWN)
          .when(new Withdraw(WithdrawalReason.MOVED_AWAY, "to Devon", TUESDAY))
          .thenNothing();
    }

    @Test
    void of_what_is_over_is_refused() {
      given(SENT, WITHDRAWN).when(WITHDRAW).thenRefused(Refusal.ALREADY_OVER);
      given(SENT, DECLINED).when(WITHDRAW).thenRefused(Refusal.ALREADY_OVER);
    }
  }

  @Nested
  class reopen {
    @Test
    @Rule("A closed, declined or withdrawn case can be opened again")
    void of_a_case_that_was_accepted_leads_back_to_the_waiting_list() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN, CLOSED)
          .when(REOPEN)
          .then(new Reopened(words("They are back"), true, TUESDAY));
      given(SENT, ACCEPTED, WITHDRAWN)
          .when(REOPEN)
          .then(new Reopened(words("They are back"), true, TUESDAY));
    }

    @Test
    @Rule(
        value = "A case that triage never accepted goes back to triage when it is opened again",
        from = Rule.Source.DECISION)
    void of_a_case_that_was_never_accepted_leads_back_to_triage() {
      given(SENT, DECLINED).when(REOPEN).then(new Reopened(words("They are back"), false, TUESDAY));
    }

    @Test
    void again_for_the_same_reason_changes_nothing() {
      given(SENT, DECLINED, new Reopened(words("They are back"), false, TUESDAY))
          .when(REOPEN)
          .thenNothing();
    }

    @Test
    void of_a_case_that_is_not_over_is_refused() {
      given(SENT).when(REOPEN).thenRefused(Refusal.NOT_OVER);
    }
  }

  @Nested
  class mark_opened_in_error {
    private static final String WHY = "Wrong child";

    @Test
    void keeps_the_case_and_says_why() {
      given(SENT, ACCEPTED)
          .when(new MarkOpenedInError(WHY, false, TUESDAY))
          .then(new OpenedInError(words(WHY), TUESDAY));
    }

    @Test
    @Rule("A case can be marked as opened in error only before any film")
    void after_somebody_was_filmed_is_refused() {
      given(SENT, ACCEPTED, ALLOCATED_TO_PIRAN)
          .when(new MarkOpenedInError(WHY, true, TUESDAY))
          .thenRefused(Refusal.ALREADY_FILMED);
    }

    @Test
    void again_changes_nothing() {
      given(SENT, IN_ERROR).when(new MarkOpenedInError(WHY, false, TUESDAY)).thenNothing();
    }
  }
}
