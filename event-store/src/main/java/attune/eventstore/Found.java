package attune.eventstore;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/// What a command finds when it begins.
///
/// @param earlier what was answered under the same idempotency key
/// @param history the stream to decide on, as its events are stored
/// @param knownKeys hashes of the order's natural keys that are taken
/// @param liveViews the views of this kind of stream that are to be kept, by name
record Found(
    Optional<EarlierAnswer> earlier,
    String stream,
    List<StoredEvent> history,
    List<String> knownKeys,
    NavigableSet<String> liveViews) {

  record EarlierAnswer(String fingerprint, Answer answer) {}
}
