package attune.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.DeciderLaws;
import attune.referral.domain.Staff.Command;
import attune.referral.domain.Staff.Event;
import attune.referral.domain.Staff.State;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StaffLawsTest extends DeciderLaws<Command, Event, State> {

  StaffLawsTest() {
    super(new Staff());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobody_is_away_twice_on_one_day(long seed) {
    for (var step : steps(seed)) {
      List<Absence> away = step.after().away();
      for (int i = 1; i < away.size(); i++) {
        assertThat(away.get(i).from()).isAfter(away.get(i - 1).until());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoever_supervises_from_outside_has_an_end(long seed) {
    for (var step : steps(seed)) {
      @Nullable Supervision supervision = step.after().supervision();
      assertThat(supervision == null || !supervision.outside() || supervision.until() != null)
          .isTrue();
    }
  }

  @Override
  protected Command anyCommand(Random random, State state) {
    return AnyStaffCommand.of(random);
  }
}
