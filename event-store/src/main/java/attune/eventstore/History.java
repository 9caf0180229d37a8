package attune.eventstore;

import attune.eventsourcing.Recorded;
import java.time.Instant;
import java.util.List;

/// A stream's events from the first on, all of them or as many as were recorded by some instant.
///
/// @param stream the stream's id
/// @param events in order; empty if there is no such stream
public record History<E>(String stream, List<Recorded<E>> events) {

  public History {
    events = List.copyOf(events);
  }

  /// The last event's version, 0 if there is none.
  public long version() {
    return events.isEmpty() ? 0 : events.getLast().version();
  }

  public boolean isEmpty() {
    return events.isEmpty();
  }

  /// The events alone, as a decider folds them.
  public List<E> facts() {
    return events.stream().map(Recorded::event).toList();
  }

  /// When the last event was recorded; the beginning of time if there is none.
  Instant lastRecordedAt() {
    return events.isEmpty() ? Instant.MIN : events.getLast().recordedAt();
  }
}
