package attune.torture;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What the service acknowledged, as those remember who were told.
final class Ledger {

  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
  private final AtomicLong retries = new AtomicLong();

  /// That a command brought the case to `version`, which has to be the next one: each command here
  /// is one event.
  void acknowledge(String caseId, long version) {
    @Nullable Long before = acknowledged.put(caseId, version);
    long expected = before == null ? 1 : before + 1;
    if (version != expected) {
      fault("case %s came to version %d instead of %d".formatted(caseId, version, expected));
    }
  }

  /// That a command brought the stream on to `version`, by however many events.
  void reached(String stream, long version) {
    @Nullable Long before = acknowledged.put(stream, version);
    if (before != null && version <= before) {
      fault("stream %s came from version %d to %d".formatted(stream, before, version));
    }
  }

  void fault(String sentence) {
    faults.add(sentence);
  }

  /// That an answer did not come, or was "later".
  void retry() {
    retries.incrementAndGet();
  }

  Map<String, Long> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /// All that were acknowledged.
  long events() {
    return acknowledged.values().stream().mapToLong(Long::longValue).sum();
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  String told() {
    return "%d commands acknowledged on %d cases, %d tries were in vain."
        .formatted(events(), acknowledged.size(), retries.get());
  }
}
