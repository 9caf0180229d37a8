package attune.eventstore.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import attune.eventstore.Database;
import attune.eventstore.TestTopic;
import attune.eventstore.broker.Broker;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Inboxes as several processes would run them, and others who send messages.
@Singleton
final class InboxFixture {

  /// Three attempts are enough for a test.
  private record Settings(boolean enabled, String group, String deadLetters, int attempts)
      implements ConsumerSettings {}

  private record Running(Inbox inbox, Thread thread) {}

  private final String address;
  private final Broker broker;
  private final Inbox.Surroundings surroundings;
  private final Producer<String, byte[]> producer;
  private final Database database;
  private final List<Running> running = new ArrayList<>();

  InboxFixture(
      @ConfigProperty(name = "kafka.bootstrap.servers") String address,
      Broker broker,
      Places places,
      Taking taking,
      Database database) {
    this.address = address;
    this.broker = broker;
    this.database = database;
    this.producer = broker.producer();
    this.surroundings =
        new Inbox.Surroundings(
            broker, places, taking, new Settings(true, "tests", "unused here", 3));
  }

  @PreDestroy
  void close() {
    producer.close(Duration.ZERO);
  }

  Inbox inbox(MessageHandler handler) {
    return new Inbox(handler, surroundings);
  }

  Inbox start(MessageHandler handler) {
    Inbox inbox = inbox(handler);
    running.add(new Running(inbox, Thread.ofPlatform().daemon().start(inbox)));
    return inbox;
  }

  TestTopic listen(String topic) throws Exception {
    return new TestTopic(address, topic, broker.topic(topic).partitions());
  }

  void stopAll() {
    running.forEach(each -> each.inbox().stop());
    for (Running each : running) {
      try {
        each.thread().join(Duration.ofSeconds(20));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    running.clear();
  }

  /// All in one partition, so that only their keys tell them apart.
  void send(MessageHandler to, String key, String id) throws Exception {
    send(to, key, id, Effects.KNOWN, "{}");
  }

  void send(MessageHandler to, String key, String id, String type, String data) throws Exception {
    broker.topic(to.topic());
    var record = new ProducerRecord<>(to.topic(), 0, key, data.getBytes(UTF_8));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", id,
            "ce_source", "/consent-service",
            "ce_type", type,
            "ce_subject", key,
            "ce_time", "2026-11-22T13:58:07Z",
            "content-type", "application/json")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    producer.send(record).get(30, SECONDS);
  }

  List<Object> effects(MessageHandler handler, String key) {
    return database.column(
        "select event_id from effect where source = ? and key = ? order by n",
        handler.source(),
        key);
  }

  List<Object> parked(MessageHandler handler, String key) {
    return database.column(
        "select coalesce(event_id, '') || ' ' || reason from parked_message where source = ? and"
            + " key = ? order by id",
        handler.source(),
        key);
  }

  /// What a restored or careless database might say: that nothing was read.
  void forgetPosition(MessageHandler handler) throws Exception {
    try (Connection connection = database.asService()) {
      Database.run(
          connection,
          "update consumer_position set next_offset = 0 where source = ?",
          handler.source());
    }
  }

  long position(MessageHandler handler) {
    return database
        .column(
            "select next_offset from consumer_position where source = ? and partition = 0",
            handler.source())
        .stream()
        .mapToLong(Long.class::cast)
        .findFirst()
        .orElse(-1);
  }

  /// Deleted and made anew, under the same name and with no messages.
  void makeAgain(String topic) throws Exception {
    String before = broker.topic(topic).id();
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(topic)).all().get(30, SECONDS);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> !broker.topic(topic).id().equals(before));
  }

  void repartition(String topic, int partitions) throws Exception {
    try (Admin admin = admin()) {
      admin
          .createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions)))
          .all()
          .get(30, SECONDS);
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", address));
  }
}
