package attune.eventstore.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import attune.eventstore.broker.Broker;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Copies of parked messages on a topic of their own, for whoever watches over all services. The
/// database holds the truth: a copy may be there twice.
@Singleton
final class DeadLetters {

  private final Broker broker;
  private final String topic;
  private @Nullable Producer<String, byte[]> producer;

  DeadLetters(Broker broker, ConsumerSettings settings) {
    this.broker = broker;
    this.topic = settings.deadLetters();
  }

  Future<?> copy(Envelope envelope, String source, String reason) throws Exception {
    var record = new ProducerRecord<>(topic, envelope.key(), envelope.payload().toArray());
    envelope.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    record.headers().add("attune-consumer", source.getBytes(UTF_8));
    record.headers().add("attune-reason", reason.getBytes(UTF_8));
    record.headers().add("attune-topic", envelope.topic().getBytes(UTF_8));
    return producer().send(record);
  }

  private synchronized Producer<String, byte[]> producer() throws Exception {
    Producer<String, byte[]> ready = producer;
    if (ready == null) {
      broker.topic(topic);
      ready = broker.producer();
      producer = ready;
    }
    return ready;
  }

  @PreDestroy
  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ZERO);
    }
  }
}
