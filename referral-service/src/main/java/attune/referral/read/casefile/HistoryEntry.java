package attune.referral.read.casefile;

import attune.eventsourcing.Meta;
import attune.eventsourcing.Recorded;
import attune.referral.access.Told;
import attune.referral.domain.Referral.Event;
import attune.referral.storage.ReferralEventTypes;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One event of a case as people are told of it.
///
/// @param version the case's after it, as people are told it: one for named people alone adds
///   nothing
/// @param type what it is called when stored, `referral.allocated`
/// @param actor who did it, and in which role
/// @param details what it says; what was erased is absent
/// @param told whom it is told to
public record HistoryEntry(
    long version,
    String type,
    Instant happenedAt,
    Instant recordedAt,
    Actor actor,
    Map<String, String> details,
    @JsonIgnore Told told) {

  public record Actor(String subject, String role) {}

  public static List<HistoryEntry> of(List<Recorded<Event>> history) {
    List<HistoryEntry> entries = new ArrayList<>();
    long version = 0;
    for (Recorded<Event> recorded : history) {
      version += Told.isCounted(recorded.event()) ? 1 : 0;
      entries.add(of(recorded, version));
    }
    return List.copyOf(entries);
  }

  /// The step alone, for who only follows the case.
  public HistoryEntry withoutDetails() {
    return new HistoryEntry(version, type, happenedAt, recordedAt, actor, Map.of(), told);
  }

  private static HistoryEntry of(Recorded<Event> recorded, long version) {
    Meta.Actor actor = recorded.meta().actor();
    return new HistoryEntry(
        version,
        ReferralEventTypes.TYPES.nameOf(recorded.event()),
        recorded.event().at(),
        recorded.recordedAt(),
        new Actor(actor.subject(), actor.role()),
        Details.of(recorded.event()),
        Told.of(recorded.event()));
  }
}
