package attune.eventstore.relay;

import java.time.Duration;

/// How often the feed is looked at: every 5 ms while there is something, then less and less, down
/// to every 100 ms; at once after a kick.
final class Pace {

  private static final Duration BUSY = Duration.ofMillis(5);
  private static final Duration IDLE = Duration.ofMillis(100);

  private Duration next = BUSY;

  void busy() {
    next = BUSY;
  }

  void idle(RelayKick kick) throws InterruptedException {
    if (kick.await(next)) {
      next = BUSY;
    } else {
      next = next.multipliedBy(2).compareTo(IDLE) < 0 ? next.multipliedBy(2) : IDLE;
    }
  }
}
