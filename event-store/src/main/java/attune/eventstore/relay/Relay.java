package attune.eventstore.relay;

import attune.eventstore.EventStore;
import attune.eventstore.StoredEvent;
import attune.eventstore.broker.Broker;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/// Takes events from the feed, publishes them, and writes them down in the log. Any number may run:
/// the one that holds the lock leads, the others wait to take over.
///
/// ```
/// feed ──> message ──> Kafka ──acks──> log + position, in one statement
/// ```
///
/// What fails is tried again from the position on: after a crash between acks and position the same
/// messages come again under the same ids, in the same order.
final class Relay implements Runnable {

  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final Duration FOLLOWING = Duration.ofMillis(500);

  /// Long enough for another to have its turn.
  private static final Duration AFTER_LEADING = Duration.ofSeconds(2);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// What a relay works with.
  record Surroundings(
      Vertx vertx,
      PgConnectOptions database,
      EventStore store,
      Log log,
      Broker broker,
      Messages messages,
      RelayKick kick,
      int batch) {}

  private final Surroundings with;
  private final RelayState state;
  private volatile boolean stopping;

  Relay(Surroundings with, RelayState state) {
    this.with = with;
    this.state = state;
  }

  void stop() {
    stopping = true;
    with.kick().kick();
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        followThenLead();
        rest(AFTER_LEADING);
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        if (state.fails()) {
          LOG.warnf("the relay pauses and tries again until it can go on: %s", Failure.named(e));
        }
        rest(AFTER_FAILURE);
      }
    }
  }

  private void followThenLead() throws Exception {
    try (LeaderLock lock = LeaderLock.connect(with.vertx(), with.database())) {
      while (wanted(lock)) {
        if (lock.take()) {
          lead(lock);
          return;
        }
        rest(FOLLOWING);
      }
    }
  }

  private void lead(LeaderLock lock) throws Exception {
    for (String topic : with.messages().topics()) {
      with.broker().topic(topic);
    }
    try (Outgoing outgoing = new Outgoing(with.broker())) {
      Log.Head head = with.log().head().await().atMost(PATIENCE);
      state.leads(head);
      Pace pace = new Pace();
      while (wanted(lock)) {
        List<StoredEvent> events =
            with.store().feed(head.relayed(), with.batch()).await().atMost(PATIENCE);
        if (events.isEmpty()) {
          state.caughtUp();
          pace.idle(with.kick());
        } else if (outgoing.send(messages(events), () -> wanted(lock))) {
          head = with.log().append(head, events).await().atMost(PATIENCE);
          state.relayed(head);
          pace.busy();
        }
      }
    } finally {
      state.follows();
    }
  }

  private List<ProducerRecord<String, byte[]>> messages(List<StoredEvent> events) {
    return events.stream().flatMap(event -> with.messages().of(event).stream()).toList();
  }

  private boolean wanted(LeaderLock lock) {
    return !stopping && !lock.lost();
  }

  private void rest(Duration time) {
    try {
      if (!stopping) {
        Thread.sleep(time);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
