package attune.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.DeciderLaws;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralLawsTest extends DeciderLaws<Command, Event, State> {

  ReferralLawsTest() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  /// What is known of the people and who may see the case can change; the work can't.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_closed_case_takes_no_new_work_until_it_is_opened_again(long seed) {
    for (var step : steps(seed)) {
      boolean again =
          step.command() instanceof Command.Reopen
              || step.command() instanceof Command.MarkOpenedInError;
      if (step.before() instanceof State.Closed before && !again) {
        assertThat(step.after())
            .isInstanceOfSatisfying(
                State.Closed.class,
                after -> {
                  assertThat(after.practitioner()).isEqualTo(before.practitioner());
                  assertThat(after.how()).isEqualTo(before.how());
                });
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_case_has_one_focus_child_for_ever(long seed) {
    for (var step : steps(seed)) {
      if (step.after() instanceof State.Case known) {
        assertThat(known.about().household().people().stream().filter(Person::isFocusChild))
            .hasSize(1);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_case_that_was_opened_in_error_stays_so(long seed) {
    for (var step : steps(seed)) {
      if (step.before() instanceof State.OpenedInError) {
        assertThat(step.after()).isInstanceOf(State.OpenedInError.class);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobody_is_allocated_a_case_that_was_not_accepted(long seed) {
    boolean accepted = false;
    for (Event event : history(seed)) {
      accepted |= event instanceof Event.Accepted;
      assertThat(event instanceof Event.Allocated && !accepted).isFalse();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void where_a_case_comes_from_never_changes(long seed) {
    for (var step : steps(seed)) {
      if (step.before() instanceof State.Case before && step.after() instanceof State.Case after) {
        assertThat(after.about().origin()).isEqualTo(before.about().origin());
      }
    }
  }

  @Override
  protected Command anyCommand(Random random, State state) {
    return AnyCommand.of(random, 0);
  }
}
