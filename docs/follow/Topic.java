import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A plain consumer, with nothing of Attune in it: prints every message of a topic from the
 * beginning, or those with one key, and ends when there is no more.
 */
class Topic {

  public static void main(String[] arguments) {
    var broker = System.getenv().getOrDefault("ATTUNE_KAFKA", "127.0.0.1:" + port());
    var settings = Map.<String, Object>of("bootstrap.servers", broker);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(arguments[0]).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofSeconds(1))) {
          if (arguments.length < 2 || message.key().equals(arguments[1])) {
            print(message);
          }
        }
      }
    }
  }

  private static void print(ConsumerRecord<String, String> message) {
    System.out.printf(
        "partition %d, offset %d, key %s%n",
        message.partition(), message.offset(), message.key());
    StreamSupport.stream(message.headers().spliterator(), false)
        .map(h -> "  " + h.key() + ": " + new String(h.value(), StandardCharsets.UTF_8))
        .forEach(System.out::println);
    System.out.println("  " + message.value() + System.lineSeparator());
  }

  private static String port() {
    return System.getenv().getOrDefault("ATTUNE_KAFKA_PORT", "19092");
  }
}
