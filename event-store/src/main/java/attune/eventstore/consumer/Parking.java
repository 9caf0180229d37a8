package attune.eventstore.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/// Keeps what can't be handled, with everything of the same key that comes after it, in order.
@Singleton
final class Parking {

  private static final String PARK =
      """
      insert into parked_message (source, key, topic, partition, "offset", event_id, type, reason, headers, payload)
      values (cast(:source as text), cast(:key as text), cast(:topic as text), cast(:partition as integer), cast(:offset as bigint),
              nullif(cast(:id as text), ''), nullif(cast(:type as text), ''), cast(:reason as text),
              cast(cast(:headers as text) as json), cast(:payload as bytea))
      """;

  private final ObjectMapper json;

  Parking(ObjectMapper json) {
    this.json = json;
  }

  Uni<Void> park(Mutiny.StatelessSession session, String source, Envelope envelope, String reason) {
    return session
        .createNativeQuery(PARK)
        .setParameter("source", source)
        .setParameter("key", envelope.key())
        .setParameter("topic", envelope.topic())
        .setParameter("partition", envelope.partition())
        .setParameter("offset", envelope.offset())
        .setParameter("id", envelope.header("ce_id"))
        .setParameter("type", envelope.header("ce_type"))
        .setParameter("reason", reason)
        .setParameter("headers", json(envelope.headers()))
        .setParameter("payload", envelope.payload().toArray())
        .executeUpdate()
        .replaceWithVoid();
  }

  private String json(Map<String, String> headers) {
    try {
      return json.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts are always JSON", e);
    }
  }
}
