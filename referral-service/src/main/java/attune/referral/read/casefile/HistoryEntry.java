package attune.referral.read.casefile;

import attune.eventsourcing.Meta;
import attune.eventsourcing.Personal;
import attune.eventsourcing.Recorded;
import attune.referral.domain.Referral.Event;
import attune.referral.storage.ReferralEventTypes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event of a case as people are told of it.
///
/// @param type what it is called when stored, `referral.allocated`
/// @param actor who did it, and in which role
/// @param details what it says; what was erased is absent
public record HistoryEntry(
    long version,
    String type,
    Instant happenedAt,
    Instant recordedAt,
    Actor actor,
    Map<String, String> details) {

  public record Actor(String subject, String role) {}

  public static List<HistoryEntry> of(List<Recorded<Event>> history) {
    return history.stream().map(HistoryEntry::of).toList();
  }

  /// The step alone, for who only follows the case.
  public HistoryEntry withoutDetails() {
    return new HistoryEntry(version, type, happenedAt, recordedAt, actor, Map.of());
  }

  private static HistoryEntry of(Recorded<Event> recorded) {
    Meta.Actor actor = recorded.meta().actor();
    return new HistoryEntry(
        recorded.version(),
        ReferralEventTypes.TYPES.nameOf(recorded.event()),
        recorded.event().at(),
        recorded.recordedAt(),
        new Actor(actor.subject(), actor.role()),
        details(recorded.event()));
  }

  private static Map<String, String> details(Event event) {
    Map<String, String> details = new LinkedHashMap<>();
    switch (event) {
      case Event.Sent(var request, _) -> details.put("route", request.route().name());
      case Event.InformationRequested(var question, _) -> put(details, "question", question);
      case Event.Answered(var answer, _, _) -> put(details, "answer", answer);
      case Event.Accepted _ -> {}
      case Event.Declined(var reason, var signpostedTo, var note, _) -> {
        details.put("reason", reason.name());
        put(details, "signpostedTo", signpostedTo);
        put(details, "note", note);
      }
      case Event.Allocated(var practitioner, _) ->
          details.put("practitioner", practitioner.toString());
      case Event.Closed(var reason, var note, _) -> {
        details.put("reason", reason.name());
        put(details, "note", note);
      }
    }
    return details;
  }

  private static void put(
      Map<String, String> details, String name, @Nullable Personal<String> words) {
    if (words != null) {
      words.known().ifPresent(known -> details.put(name, known));
    }
  }
}
