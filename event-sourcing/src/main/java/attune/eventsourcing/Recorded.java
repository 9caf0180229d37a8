package attune.eventsourcing;

import java.time.Instant;

/// An event as the store keeps it.
///
/// @param stream the stream's id; for a case, its case id
/// @param version its place in the stream, from 1
/// @param recordedAt when it was written down, in whole microseconds; never before the one ahead of
///   it
/// @param <E> events of the stream
public record Recorded<E>(String stream, long version, Instant recordedAt, Meta meta, E event) {

  /// The event's id, the same everywhere: in problems, on Kafka, in the log.
  public String id() {
    return stream + "/" + version;
  }
}
