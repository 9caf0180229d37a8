package attune.eventstore.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import attune.eventsourcing.Recorded;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/// Public messages as CloudEvents 1.0 in Kafka's binary mode: attributes are headers, the body is
/// the data alone.
@Singleton
final class CloudEvents {

  /// The `$id` of the message's JSON Schema in `contracts/` is this with the type behind it.
  private static final String SCHEMA = "urn:attune:message:";

  private final RelaySettings settings;
  private final ObjectMapper json;

  CloudEvents(RelaySettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  ProducerRecord<String, byte[]> record(String topic, PublicMessage message, Recorded<?> event) {
    var record = new ProducerRecord<>(topic, message.subject(), body(message));
    Headers headers = record.headers();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", event.id());
    put(headers, "ce_source", settings.source());
    put(headers, "ce_type", message.type());
    put(headers, "ce_subject", message.subject());
    put(headers, "ce_time", event.recordedAt().toString());
    put(headers, "ce_dataschema", SCHEMA + message.type());
    put(headers, "ce_partitionkey", message.subject());
    // as wide as any version can get: ordered as text it is ordered as a number
    put(headers, "ce_sequence", String.format(Locale.ROOT, "%019d", event.version()));
    String traceparent = event.meta().traceparent();
    if (traceparent != null) {
      put(headers, "ce_traceparent", traceparent);
    }
    put(headers, "content-type", "application/json");
    return record;
  }

  private byte[] body(PublicMessage message) {
    try {
      return json.writeValueAsBytes(message.data());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
