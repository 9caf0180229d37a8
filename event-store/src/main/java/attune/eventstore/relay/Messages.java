package attune.eventstore.relay;

import attune.eventsourcing.Recorded;
import attune.eventstore.EventStore;
import attune.eventstore.StoredEvent;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/// From a stored event to what Kafka gets: the one publisher that knows its type says what is told.
/// Nothing is unsealed on the way.
@Singleton
final class Messages {

  private final List<Publisher<?>> publishers;
  private final CloudEvents cloudEvents;
  private final EventStore store;

  Messages(@All List<Publisher<?>> publishers, CloudEvents cloudEvents, EventStore store) {
    this.publishers = List.copyOf(publishers);
    this.cloudEvents = cloudEvents;
    this.store = store;
  }

  List<String> topics() {
    return publishers.stream().<String>map(Publisher::topic).distinct().toList();
  }

  Optional<ProducerRecord<String, byte[]>> of(StoredEvent event) {
    for (Publisher<?> publisher : publishers) {
      if (publisher.streamType().types().knows(event.type())) {
        return by(publisher, event);
      }
    }
    return Optional.empty();
  }

  private <E> Optional<ProducerRecord<String, byte[]>> by(
      Publisher<E> publisher, StoredEvent event) {
    Recorded<E> recorded = store.openWithoutKeys(publisher.streamType(), event);
    return publisher
        .publish(recorded)
        .map(message -> cloudEvents.record(publisher.topic(), message, recorded));
  }
}
