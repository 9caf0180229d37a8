package attune.eventstore.sealing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Keys that were just used. None is kept longer than a minute, so that a destroyed key is gone
/// from every process by then.
final class KeyCache {

  /// A little less than promised: what is older than this is swept only every quarter of a minute.
  private static final long KEPT = Duration.ofSeconds(40).toNanos();

  private record Kept(DataKey key, long since) {}

  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  KeyCache() {
    this(System::nanoTime);
  }

  KeyCache(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /// As many of the keys as are at hand; the map is the caller's own.
  Map<UUID, DataKey> get(Set<UUID> people) {
    Map<UUID, DataKey> found = new HashMap<>();
    for (UUID person : people) {
      Kept one = kept.get(person);
      if (one != null && isFresh(one)) {
        found.put(person, one.key);
      }
    }
    return found;
  }

  void put(UUID person, DataKey key) {
    kept.put(person, new Kept(key, nanos.getAsLong()));
  }

  void forget(UUID person) {
    kept.remove(person);
  }

  void forgetOldOnes() {
    kept.values().removeIf(one -> !isFresh(one));
  }

  private boolean isFresh(Kept one) {
    return nanos.getAsLong() - one.since < KEPT;
  }
}
