package attune.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A topic read from its start by a plain consumer that knows nothing of ours.
public final class TestTopic implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

  public TestTopic(String address, String name, int partitions) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", address),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> all =
        IntStream.range(0, partitions).mapToObj(n -> new TopicPartition(name, n)).toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  /// All that has come so far under the key, in order.
  public List<ConsumerRecord<String, byte[]>> of(String key) {
    consumer.poll(Duration.ofMillis(100)).forEach(read::add);
    return read.stream().filter(record -> key.equals(record.key())).toList();
  }

  public List<String> idsOf(String key) {
    return of(key).stream().map(record -> header(record, "ce_id")).toList();
  }

  public static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
