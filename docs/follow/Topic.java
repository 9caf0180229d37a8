import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A plain consumer, with nothing of Attune in it: prints every message of a topic from the
 * beginning, or those with one key, and ends when there is no more.
 */
class Topic {

  public static void main(String[] arguments) throws IOException {
    var errors = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream())); // Kafka tells much of itself
    try {
      print(arguments, Map.of("bootstrap.servers", broker(), "default.api.timeout.ms", 10_000));
    } catch (KafkaException e) {
      errors.println("Kafka at " + broker() + ": " + e.getMessage());
      System.exit(1);
    }
  }

  private static void print(String[] arguments, Map<String, Object> settings) {
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

  private static String broker() throws IOException {
    var state = System.getenv().getOrDefault("ATTUNE_STATE", ".attune");
    var stack = new Properties();
    stack.load(Files.newBufferedReader(Path.of(state, "choices.properties")));
    return "127.0.0.1:" + stack.getProperty("ATTUNE_KAFKA_PORT");
  }
}
