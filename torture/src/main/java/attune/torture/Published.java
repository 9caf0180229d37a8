package attune.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What a plain consumer finds on the topic, from its beginning to its end.
final class Published {

  private final Map<String, Long> last = new HashMap<>();
  private long messages;
  private long again;
  private long outOfOrder;

  static Published on(String kafka, String topic) {
    var published = new Published();
    var settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    try (var consumer = new KafkaConsumer<String, String>(settings)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(published::read);
      }
    }
    return published;
  }

  /// A message may come again, as after a crash between acks and position; what is new has to be
  /// its case's next.
  private void read(ConsumerRecord<String, String> message) {
    messages++;
    String sequence = new String(message.headers().lastHeader("ce_sequence").value(), UTF_8);
    long version = Long.parseLong(sequence);
    long before = last.getOrDefault(message.key(), 0L);
    if (version <= before) {
      again++;
    } else {
      if (version != before + 1) {
        outOfOrder++;
      }
      last.put(message.key(), version);
    }
  }

  /// How far each case has come on the topic.
  Map<String, Long> cases() {
    return Map.copyOf(last);
  }

  long distinct() {
    return last.values().stream().mapToLong(Long::longValue).sum();
  }

  long messages() {
    return messages;
  }

  long again() {
    return again;
  }

  /// Messages before which one of the same case is missing.
  long outOfOrder() {
    return outOfOrder;
  }
}
