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

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_closed_case_takes_no_new_work(long seed) {
    for (var step : steps(seed)) {
      if (step.before() instanceof State.Closed) {
        assertThat(step.after()).isEqualTo(step.before());
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
        assertThat(after.origin()).isEqualTo(before.origin());
      }
    }
  }

  @Override
  protected Command anyCommand(Random random, State state) {
    return AnyCommand.of(random, 0);
  }
}
