package attune.eventstore.consumer;

import attune.eventstore.broker.Broker;
import attune.eventstore.broker.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads one handler's topic on a thread of its own, and keeps at it: what fails is sought and
/// tried again, partition by partition, so that order holds; whatever else goes wrong, it starts
/// again from what is stored.
///
/// Kafka's own client rather than a messaging channel: handlers bring their topics with them, a
/// failed partition pauses alone, and the place to read on is the database's to say.
final class Inbox implements Runnable {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  /// How many messages share a transaction: it holds their effects back no longer than one takes to
  /// be seen by people.
  private static final int TOGETHER = 50;

  /// What an inbox works with.
  record Surroundings(Broker broker, Places places, Taking taking, ConsumerSettings settings) {}

  private final MessageHandler handler;
  private final Surroundings with;
  private final InboxState state;
  private final Retries retries = new Retries();
  private volatile boolean stopping;

  Inbox(MessageHandler handler, Surroundings with) {
    this.handler = handler;
    this.with = with;
    this.state = new InboxState(handler.source());
  }

  InboxState state() {
    return state;
  }

  void stop() {
    stopping = true;
  }

  /// The topic to read, unless its number of partitions has changed.
  Topic topic() throws Exception {
    Topic topic = with.broker().topic(handler.topic());
    with.places()
        .refuseIfRepartitioned(handler.source(), topic)
        .await()
        .atMost(Duration.ofSeconds(10));
    return topic;
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        readOn();
      } catch (Repartitioned e) {
        state.refused();
        LOG.error(e.getMessage());
        return;
      } catch (Exception e) {
        state.fails(e);
        rest();
      }
    }
  }

  private void readOn() throws Exception {
    Topic topic = topic();
    Consumer<String, byte[]> consumer =
        with.broker().consumer(with.settings().group() + "." + handler.source());
    retries.forgetAll();
    try {
      consumer.subscribe(
          List.of(topic.name()),
          new SeekStored(handler.source(), consumer, this::topic, with.places()));
      while (!stopping) {
        takeAll(topic, consumer, consumer.poll(retries.within(POLL, Instant.now())));
        consumer.resume(retries.due(Instant.now()));
        state.lag(consumer);
        if (!retries.any() && !consumer.assignment().isEmpty()) {
          state.goesOn();
        }
      }
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
  }

  private void takeAll(
      Topic topic, Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
    for (TopicPartition partition : records.partitions()) {
      @Nullable Envelope failed = firstFailed(topic, partition, records.records(partition));
      if (failed != null) {
        consumer.seek(partition, failed.offset());
        consumer.pause(List.of(partition));
      }
    }
  }

  /// Some at a time, and where that fails one by one: then it shows which of them it is.
  private @Nullable Envelope firstFailed(
      Topic topic, TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
    List<Envelope> all = records.stream().map(Envelope::of).toList();
    for (int from = 0; from < all.size(); from += TOGETHER) {
      List<Envelope> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
      if (!takenTogether(topic, partition, some)) {
        for (Envelope one : some) {
          if (!taken(topic, partition, one)) {
            return one;
          }
        }
      }
    }
    return null;
  }

  private boolean takenTogether(Topic topic, TopicPartition partition, List<Envelope> some) {
    if (some.size() == 1) {
      return false;
    }
    try {
      with.taking().takeTogether(handler, topic, some);
      retries.succeeded(partition);
      return true;
    } catch (Taking.Overtaken e) {
      throw e;
    } catch (RuntimeException _) {
      return false;
    }
  }

  /// False if it is to be tried again.
  private boolean taken(Topic topic, TopicPartition partition, Envelope envelope) {
    try {
      takeOrPark(topic, partition, envelope);
      retries.succeeded(partition);
      return true;
    } catch (Taking.Overtaken e) {
      throw e;
    } catch (Exception e) {
      retries.failed(partition, Blame.counts(e), Instant.now());
      state.fails(e);
      return false;
    }
  }

  private void takeOrPark(Topic topic, TopicPartition partition, Envelope envelope)
      throws Exception {
    try {
      with.taking().take(handler, topic, envelope);
    } catch (RuntimeException e) {
      boolean lastAttempt = retries.faults(partition) + 1 >= with.settings().attempts();
      Optional<String> reason = Blame.reasonToPark(e, lastAttempt);
      if (reason.isEmpty()) {
        throw e;
      }
      with.taking().park(handler, topic, envelope, reason.get());
    }
  }

  private void rest() {
    try {
      Thread.sleep(AFTER_FAILURE);
    } catch (InterruptedException e) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }
}
