package attune.eventstore.relay;

import org.jboss.logging.Logger;

/// What this process' relay is doing, for health and metrics.
final class RelayState {

  private static final Logger LOG = Logger.getLogger(Relay.class);

  private volatile boolean leader;
  private volatile boolean failing;
  private volatile long size;

  void leads(Log.Head head) {
    leader = true;
    size = head.size();
    LOG.infof("this relay leads, from %d events on", head.size());
  }

  void relayed(Log.Head head) {
    size = head.size();
    recovered();
  }

  void caughtUp() {
    recovered();
  }

  void follows() {
    leader = false;
  }

  /// Whether this is news: one failure is logged once, however often it is tried again.
  boolean fails() {
    boolean news = !failing;
    failing = true;
    return news;
  }

  boolean leader() {
    return leader;
  }

  long size() {
    return size;
  }

  private void recovered() {
    if (failing) {
      failing = false;
      LOG.info("the relay goes on");
    }
  }
}
