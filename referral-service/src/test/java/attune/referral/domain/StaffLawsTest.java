package attune.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.DeciderLaws;
import attune.referral.domain.Staff.Command;
import attune.referral.domain.Staff.Event;
import attune.referral.domain.Staff.State;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StaffLawsTest extends DeciderLaws<Command, Event, State> {

  private static final List<Absence> ABSENCES =
      List.of(
          StaffSpec.CHRISTMAS,
          StaffSpec.away("2027-01-01", "2027-01-05"),
          StaffSpec.away("2026-11-09", "2026-11-09"),
          StaffSpec.away("2026-11-10", "2026-11-09"));

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
    return switch (random.nextInt(6)) {
      case 0 -> new Command.SetCapacity(random.nextInt(3), StaffSpec.MONDAY);
      case 1 -> new Command.ReachStage(one(random, List.of(Stage.values())), StaffSpec.MONDAY);
      case 2 -> new Command.NameSupervisor(StaffSpec.PIRAN, anySupervision(random), StaffSpec.MONDAY);
      case 3 -> new Command.EndSupervision(StaffSpec.MONDAY);
      case 4 -> new Command.GoAway(one(random, ABSENCES), StaffSpec.MONDAY);
      default -> new Command.ComeBack(one(random, ABSENCES).from(), StaffSpec.MONDAY);
    };
  }

  private static Supervision anySupervision(Random random) {
    return new Supervision(
        one(random, List.of(StaffSpec.PIRAN, StaffSpec.SEFTON, StaffSpec.JENNA)),
        random.nextBoolean(),
        random.nextBoolean() ? StaffSpec.END_OF_MARCH : null);
  }

  private static <T> T one(Random random, List<T> of) {
    return Objects.requireNonNull(of.get(random.nextInt(of.size())));
  }
}
