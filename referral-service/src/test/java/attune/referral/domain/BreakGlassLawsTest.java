package attune.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.DeciderLaws;
import attune.referral.domain.BreakGlass.Command;
import attune.referral.domain.BreakGlass.Event;
import attune.referral.domain.BreakGlass.State;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BreakGlassLawsTest extends DeciderLaws<Command, Event, State> {

  BreakGlassLawsTest() {
    super(new BreakGlass(TriagePolicy.DEFAULT));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobody_reviews_what_they_opened_themselves(long seed) {
    for (var step : steps(seed)) {
      if (step.after() instanceof State.Reviewed(var how, var review)) {
        assertThat(review.by()).isNotEqualTo(how.by());
      }
    }
  }

  @Override
  protected Command anyCommand(Random random, State state) {
    return AnyStaffCommand.ofGlass(random);
  }
}
