package attune.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.DeciderLaws;
import attune.referral.domain.BreakGlass.Command;
import attune.referral.domain.BreakGlass.Event;
import attune.referral.domain.BreakGlass.State;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BreakGlassLawsTest extends DeciderLaws<Command, Event, State> {

  private static final List<String> PEOPLE =
      List.of(BreakGlassSpec.JENNA, BreakGlassSpec.MORWENNA, BreakGlassSpec.PIRAN.toString());

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
    String by = Objects.requireNonNull(PEOPLE.get(random.nextInt(PEOPLE.size())));
    UUID practitioner = random.nextBoolean() ? BreakGlassSpec.PIRAN : null;
    return random.nextInt(4) == 0
        ? new Command.Open(
            BreakGlassSpec.CASE, BreakGlassSpec.CHILD, by, "Reason", BreakGlassSpec.MONDAY)
        : new Command.Review(
            by, practitioner, random.nextBoolean() ? "Fine" : "Not fine", BreakGlassSpec.TUESDAY);
  }
}
