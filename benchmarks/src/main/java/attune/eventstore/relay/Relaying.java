package attune.eventstore.relay;

import attune.eventstore.EventStore;
import attune.eventstore.broker.Broker;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A relay as a service has it, and a consumer that says when it has seen something.
@Singleton
public final class Relaying {

  private static final Duration POLL = Duration.ofMillis(100);

  private final RelayWiring wiring;
  private final Vertx vertx;
  private final EventStore store;
  private final Log log;
  private final CloudEvents cloudEvents;
  private final Broker broker;
  private final String address;

  Relaying(
      RelayWiring wiring,
      Vertx vertx,
      EventStore store,
      Log log,
      CloudEvents cloudEvents,
      Broker broker,
      @ConfigProperty(name = "kafka.bootstrap.servers") String address) {
    this.wiring = wiring;
    this.vertx = vertx;
    this.store = store;
    this.log = log;
    this.cloudEvents = cloudEvents;
    this.broker = broker;
    this.address = address;
  }

  public Turn begin() throws Exception {
    int partitions = broker.topic(ParcelPublisher.TOPIC).partitions();
    return new Turn(partitions);
  }

  /// Ends with both stopped.
  public final class Turn implements AutoCloseable {

    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final RelayKick kick = new RelayKick();
    private final Relay relay;
    private final Thread relaying;
    private final Thread consuming;
    private final CompletableFuture<Boolean> listening = new CompletableFuture<>();
    private volatile boolean stopping;

    private Turn(int partitions) {
      var messages = new Messages(List.of(new ParcelPublisher()), cloudEvents, store);
      relay =
          new Relay(
              new Relay.Surroundings(
                  vertx, wiring.database(), store, log, broker, messages, kick, 500),
              new RelayState());
      consuming = Thread.ofPlatform().daemon().start(() -> consume(partitions));
      listening.join();
      relaying = Thread.ofPlatform().daemon().start(relay);
    }

    /// When the stream's message is seen, in nanoseconds.
    public CompletableFuture<Long> seen(String stream) {
      return awaited.computeIfAbsent(stream, _ -> new CompletableFuture<>());
    }

    /// As a command does once it has committed.
    public void committed() {
      kick.kick();
    }

    private void consume(int partitions) {
      Map<String, Object> settings = Map.of("bootstrap.servers", address);
      try (var consumer =
          new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
        var all =
            IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(ParcelPublisher.TOPIC, partition))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position);
        listening.complete(true);
        while (!stopping) {
          consumer.poll(POLL).forEach(record -> seen(record.key()).complete(System.nanoTime()));
        }
      }
    }

    @Override
    public void close() {
      stopping = true;
      relay.stop();
      try {
        relaying.join();
        consuming.join();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
