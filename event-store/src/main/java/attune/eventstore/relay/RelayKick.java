package attune.eventstore.relay;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the relay of this process, so that an event need not wait for the next look at the feed.
@Singleton
public final class RelayKick {

  private final Semaphore kicks = new Semaphore(0);

  /// To be called after a commit; never blocks, and costs nothing where no relay leads.
  public void kick() {
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
