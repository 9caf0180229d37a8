package attune.eventstore.broker;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Kafka, reached as `kafka.*` of the configuration says.
@Singleton
public final class Broker {

  private final Map<String, Object> connection;
  private final BrokerSettings settings;

  public Broker(
      @Identifier("default-kafka-broker") Map<String, Object> connection, BrokerSettings settings) {
    this.connection = connection;
    this.settings = settings;
  }

  /// Keeps the order of each key whatever happens: a record never expires on its way, so none is
  /// overtaken by a later one, and the broker drops what an unanswered attempt has already written.
  public Producer<String, byte[]> producer() {
    return new KafkaProducer<>(
        with(
            Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.LINGER_MS_CONFIG,
                0)),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  /// Commits nothing and assumes nothing: where it reads on is said by seeking, else it fails.
  public Consumer<String, byte[]> consumer(String group) {
    return new KafkaConsumer<>(
        with(
            Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                15_000,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class))),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  /// The topic as it is; made first if there is none and the configuration lets us.
  public Topic topic(String name) throws Exception {
    try (Admin admin =
        Admin.create(with(Map.of("default.api.timeout.ms", 10_000, "request.timeout.ms", 5_000)))) {
      Optional<Topic> there = describe(admin, name);
      if (there.isEmpty() && settings.create()) {
        make(admin, name);
        there = described(admin, name);
      }
      return there.orElseThrow(() -> new IllegalStateException("no topic " + name));
    }
  }

  private static Optional<Topic> describe(Admin admin, String name) throws Exception {
    try {
      var topics = admin.describeTopics(List.of(name)).allTopicNames().get(10, SECONDS);
      TopicDescription topic = Objects.requireNonNull(topics.get(name));
      return Optional.of(new Topic(name, topic.topicId().toString(), topic.partitions().size()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// What was made a moment ago is not known to the whole cluster yet.
  private static Optional<Topic> described(Admin admin, String name) throws Exception {
    Optional<Topic> there = describe(admin, name);
    for (int looks = 1; there.isEmpty() && looks < 50; looks++) {
      Thread.sleep(100);
      there = describe(admin, name);
    }
    return there;
  }

  private void make(Admin admin, String name) throws Exception {
    var topic = new NewTopic(name, Optional.of(settings.partitions()), Optional.empty());
    try {
      admin.createTopics(List.of(topic)).all().get(10, SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private Map<String, Object> with(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(connection);
    all.putAll(more);
    return all;
  }
}
