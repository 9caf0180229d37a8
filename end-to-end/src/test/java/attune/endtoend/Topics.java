package attune.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// What anybody with a plain Kafka client reads and writes.
final class Topics {

  /// @param headers by name, as text
  record Message(String topic, String key, Map<String, String> headers, String value) {}

  private Topics() {}

  /// Everything that is on every topic now.
  static List<Message> all(Stack stack) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", stack.kafka(), "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Message> messages = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> messages.add(message(record)));
      }
      return messages;
    }
  }

  /// Tells of a case as consent-service would, but without saying who has consented: nobody can
  /// handle that.
  static void putUnreadable(Stack stack, String caseId) {
    Map<String, Object> settings = Map.of("bootstrap.servers", stack.kafka(), "acks", "all");
    String body = "{\"purposes\": [\"FILMING\"], \"decidedBy\": {\"as\": \"SELF\"}}";
    var message = new ProducerRecord<>("attune.consent.v1", caseId, body);
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", caseId + "/1",
            "ce_source", "/consent-service",
            "ce_type", "attune.consent.given.v1",
            "ce_subject", caseId,
            "ce_time", "2026-11-03T15:03:20Z")
        .forEach(
            (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      var _ = producer.send(message);
      producer.flush();
    }
  }

  private static Message message(ConsumerRecord<String, String> record) {
    Map<String, String> headers = new HashMap<>();
    record
        .headers()
        .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
    return new Message(
        record.topic(), String.valueOf(record.key()), headers, String.valueOf(record.value()));
  }
}
