package attune.eventstore.relay;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the relay of this process, so that an event need not wait for the next look at the feed.
@Singleton
final class RelayKick {

  private final Semaphore kicks = new Semaphore(0);

  /// Never blocks, and costs nothing where no relay leads.
  void kick() {
    if (kicks.availablePermits() == 0) {
      kicks.release();
    }
  }

  /// Waits for a kick, at most for `time`; several kicks at once are one.
  boolean await(Duration time) throws InterruptedException {
    boolean kicked = kicks.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
    kicks.drainPermits();
    return kicked;
  }
}
