package attune.eventstore.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// When a partition whose next message failed is tried again: after 100 ms, then twice as long each
/// time, up to 10 s. The others go on meanwhile.
final class Retries {

  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 10_000;

  private record Waiting(int attempts, int faults, Instant until) {}

  private final Map<TopicPartition, Waiting> waiting = new HashMap<>();

  /// @param fault whether it was the message's or the handler's doing, not a connection's
  void failed(TopicPartition partition, boolean fault, Instant now) {
    Waiting before = waiting.getOrDefault(partition, new Waiting(0, 0, now));
    long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(before.attempts(), 10));
    waiting.put(
        partition,
        new Waiting(
            before.attempts() + 1, before.faults() + (fault ? 1 : 0), now.plusMillis(millis)));
  }

  void succeeded(TopicPartition partition) {
    waiting.remove(partition);
  }

  void forgetAll() {
    waiting.clear();
  }

  /// How often the message has failed by its own fault.
  int faults(TopicPartition partition) {
    Waiting before = waiting.get(partition);
    return before == null ? 0 : before.faults();
  }

  List<TopicPartition> due(Instant now) {
    return waiting.entrySet().stream()
        .filter(entry -> !entry.getValue().until().isAfter(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean any() {
    return !waiting.isEmpty();
  }

  /// The longest that may be waited for messages without missing a retry.
  Duration within(Duration longest, Instant now) {
    return waiting.values().stream()
        .map(each -> Duration.between(now, each.until()))
        .map(time -> time.isNegative() ? Duration.ZERO : time)
        .filter(time -> time.compareTo(longest) < 0)
        .min(Duration::compareTo)
        .orElse(longest);
  }
}
