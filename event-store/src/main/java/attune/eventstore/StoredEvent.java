package attune.eventstore;

import java.time.Instant;

/// An event as it lies in the table: what is personal in it is sealed.
///
/// @param at its place in the feed
/// @param stream the stream's id
/// @param version its place in the stream, from 1
/// @param type its stored name, `referral.sent`
/// @param meta the exact bytes of its metadata, JSON
/// @param data the exact bytes of the event, JSON
public record StoredEvent(
    Position at,
    String stream,
    long version,
    String type,
    int schemaVersion,
    Instant recordedAt,
    Bytes meta,
    Bytes data) {

  /// The event's id, the same everywhere.
  public String id() {
    return stream + "/" + version;
  }
}
