package attune.referral.read.staff;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.referral.domain.Staff;
import attune.referral.domain.Staff.Event;
import org.jspecify.annotations.Nullable;

/// Keeps what is known of each practitioner as the decider itself folds it.
public final class StaffProjection implements Projection<Event, StaffRow> {

  private final Staff staff = new Staff();

  @Override
  public StaffRow apply(@Nullable StaffRow row, Recorded<Event> recorded) {
    Staff.State before = row == null ? staff.initial() : row.state();
    return StaffRow.of(
        recorded.stream(), recorded.version(), staff.evolve(before, recorded.event()));
  }
}
