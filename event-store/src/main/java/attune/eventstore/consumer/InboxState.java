package attune.eventstore.consumer;

import org.apache.kafka.clients.consumer.Consumer;
import org.jboss.logging.Logger;

/// How one handler is doing, for health and metrics.
final class InboxState {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final String source;
  private volatile long lag;
  private volatile boolean refused;
  private volatile boolean failing;

  InboxState(String source) {
    this.source = source;
  }

  String source() {
    return source;
  }

  /// Messages that are waiting, as far as the broker has told.
  long lag() {
    return lag;
  }

  /// Whether it will never read again without somebody's doing.
  boolean isRefused() {
    return refused;
  }

  boolean isFailing() {
    return failing;
  }

  void lag(Consumer<?, ?> consumer) {
    lag =
        consumer.assignment().stream()
            .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
            .sum();
  }

  void refused() {
    refused = true;
  }

  /// One failure is logged once, however often it is tried again.
  void fails(Exception failure) {
    if (!failing) {
      failing = true;
      LOG.warnf("%s pauses and tries again until it can go on: %s", source, Blame.named(failure));
    }
  }

  void goesOn() {
    if (failing) {
      failing = false;
      LOG.infof("%s goes on", source);
    }
  }
}
