package attune.referral.read.casefile;

import attune.eventsourcing.Meta;
import attune.eventsourcing.Recorded;
import attune.referral.access.Sight;
import attune.referral.domain.Referral.Event;
import attune.referral.storage.ReferralEventTypes;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One event of a case as people are told of it.
///
/// @param type what it is called when stored, `referral.allocated`
/// @param actor who did it, and in which role
/// @param details what it says; what was erased is absent
/// @param told whom it is told to
/// @param named the Keycloak subject ids of whom alone it is told to, where that is so
public record HistoryEntry(
    long version,
    String type,
    Instant happenedAt,
    Instant recordedAt,
    Actor actor,
    Map<String, String> details,
    @JsonIgnore Told told,
    @JsonIgnore Set<String> named) {

  public HistoryEntry {
    named = Set.copyOf(named);
  }

  public record Actor(String subject, String role) {}

  /// Whom an event is told to.
  public enum Told {
    EVERYBODY,
    STAFF,
    NAMED;

    static Told of(Event event) {
      return switch (event) {
        case Event.Sent _ -> EVERYBODY;
        case Event.OwnAnswerRecorded _ -> STAFF;
        case Event.OfCourse _ -> EVERYBODY;
        case Event.Escalated _ -> NAMED;
        case Event.AboutPeople _, Event.AboutAccess _ -> STAFF;
      };
    }
  }

  public static List<HistoryEntry> of(List<Recorded<Event>> history) {
    return history.stream().map(HistoryEntry::of).toList();
  }

  /// The step alone, for who only follows the case.
  public HistoryEntry withoutDetails() {
    return new HistoryEntry(version, type, happenedAt, recordedAt, actor, Map.of(), told, named);
  }

  /// Whether it is told to a reader who sees that much. Whoever only follows the case is told how
  /// it goes on, and not what is known of the people or who is kept from what.
  boolean isTold(Sight sight, String subject) {
    return switch (told) {
      case EVERYBODY -> sight.compareTo(Sight.STATUS) >= 0;
      case STAFF -> sight == Sight.WHOLE;
      case NAMED -> named.contains(subject);
    };
  }

  private static HistoryEntry of(Recorded<Event> recorded) {
    Meta.Actor actor = recorded.meta().actor();
    return new HistoryEntry(
        recorded.version(),
        ReferralEventTypes.TYPES.nameOf(recorded.event()),
        recorded.event().at(),
        recorded.recordedAt(),
        new Actor(actor.subject(), actor.role()),
        Details.of(recorded.event()),
        Told.of(recorded.event()),
        recorded.event() instanceof Event.Escalated escalated ? escalated.named() : Set.of());
  }
}
