package attune.eventstore.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import attune.eventstore.LoggedEvents;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/// What Kafka was told, for those who ask instead of listening: the very messages, as CloudEvents
/// in JSON, where attributes stand beside the data. Events that were told to nobody are left out.
@Singleton
public final class RelayedMessages {

  private static final String ATTRIBUTE = "ce_";

  private final LoggedEvents events;
  private final Messages messages;
  private final ObjectMapper json;

  RelayedMessages(LoggedEvents events, Messages messages, ObjectMapper json) {
    this.events = events;
    this.messages = messages;
    this.json = json;
  }

  /// The messages of the events at these places of the log, in its order.
  public Uni<List<ObjectNode>> at(List<Long> places) {
    return events
        .at(places)
        .map(found ->
            found.stream()
                .flatMap(event -> messages.of(event).stream())
                .map(this::structured)
                .toList());
  }

  private ObjectNode structured(ProducerRecord<String, byte[]> message) {
    ObjectNode event = json.createObjectNode();
    message
        .headers()
        .forEach(header -> event.put(member(header.key()), new String(header.value(), UTF_8)));
    try {
      return event.set("data", json.readTree(message.value()));
    } catch (IOException e) {
      throw new IllegalStateException("a message's body is JSON", e);
    }
  }

  private static String member(String header) {
    return header.startsWith(ATTRIBUTE) ? header.substring(ATTRIBUTE.length()) : "datacontenttype";
  }
}
