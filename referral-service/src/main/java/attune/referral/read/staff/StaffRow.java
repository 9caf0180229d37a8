package attune.referral.read.staff;

import attune.referral.domain.Absence;
import attune.referral.domain.Staff;
import attune.referral.domain.Stage;
import attune.referral.domain.Supervision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known of one practitioner.
///
/// @param version of the last event it was folded from
/// @param outside whether the supervisor is outside the council
public record StaffRow(
    String streamId,
    long version,
    UUID practitioner,
    @Nullable Integer capacity,
    @Nullable Stage stage,
    @Nullable UUID supervisor,
    boolean outside,
    @Nullable LocalDate supervisionUntil,
    List<Absence> away) {

  public StaffRow {
    away = List.copyOf(away);
  }

  static StaffRow of(String stream, long version, Staff.State state) {
    @Nullable Supervision supervision = state.supervision();
    return new StaffRow(
        stream,
        version,
        Staff.practitioner(stream),
        state.capacity(),
        state.stage(),
        supervision == null ? null : supervision.supervisor(),
        supervision != null && supervision.outside(),
        supervision == null ? null : supervision.until(),
        state.away());
  }

  Staff.State state() {
    return new Staff.State(
        capacity,
        stage,
        supervisor == null ? null : new Supervision(supervisor, outside, supervisionUntil),
        away);
  }
}
