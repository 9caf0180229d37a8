package attune.referral.domain;

import static attune.referral.domain.StaffSpec.MONDAY;
import static attune.referral.domain.StaffSpec.PIRAN;

import java.util.List;
import java.util.Objects;
import java.util.Random;

/// Any command that might come, sensible or not.
public final class AnyStaffCommand {

  private static final List<Absence> ABSENCES =
      List.of(
          StaffSpec.CHRISTMAS,
          StaffSpec.away("2027-01-01", "2027-01-05"),
          StaffSpec.away("2026-11-09", "2026-11-09"),
          StaffSpec.away("2026-11-10", "2026-11-09"));

  private static final List<String> PEOPLE =
      List.of(BreakGlassSpec.JENNA, BreakGlassSpec.MORWENNA, PIRAN.toString());

  private AnyStaffCommand() {}

  public static Staff.Command of(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Staff.Command.SetCapacity(random.nextInt(3), MONDAY);
      case 1 -> new Staff.Command.ReachStage(one(random, List.of(Stage.values())), MONDAY);
      case 2 -> new Staff.Command.NameSupervisor(PIRAN, anySupervision(random), MONDAY);
      case 3 -> new Staff.Command.EndSupervision(MONDAY);
      case 4 -> new Staff.Command.GoAway(one(random, ABSENCES), MONDAY);
      default -> new Staff.Command.ComeBack(one(random, ABSENCES).from(), MONDAY);
    };
  }

  public static BreakGlass.Command ofGlass(Random random) {
    String by = one(random, PEOPLE);
    return random.nextInt(4) == 0
        ? new BreakGlass.Command.Open(
            BreakGlassSpec.CASE, BreakGlassSpec.CHILD, by, "Reason", MONDAY)
        : new BreakGlass.Command.Review(
            by,
            random.nextBoolean() ? PIRAN : null,
            random.nextBoolean() ? "Fine" : "Not fine",
            BreakGlassSpec.TUESDAY);
  }

  private static Supervision anySupervision(Random random) {
    return new Supervision(
        one(random, List.of(PIRAN, StaffSpec.SEFTON, StaffSpec.JENNA)),
        random.nextBoolean(),
        random.nextBoolean() ? StaffSpec.END_OF_MARCH : null);
  }

  private static <T> T one(Random random, List<T> of) {
    return Objects.requireNonNull(of.get(random.nextInt(of.size())));
  }
}
