package attune.eventstore.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Understands a message as a CloudEvent 1.0 in Kafka's binary mode, or says which part of it can't
/// be understood, never what stood there.
@Singleton
final class Reading {

  /// Of a message's id and origin: they are in an index, which takes no more than some thousands.
  private static final int LONGEST = 500;

  private final ObjectMapper json;

  Reading(ObjectMapper json) {
    this.json = json;
  }

  IncomingMessage read(Envelope envelope) {
    if (!required(envelope, "ce_specversion").equals("1.0")) {
      throw undecodable("ce_specversion");
    }
    String traceparent = envelope.header("ce_traceparent");
    return new IncomingMessage(
        envelope.key(),
        required(envelope, "ce_id"),
        required(envelope, "ce_source"),
        required(envelope, "ce_type"),
        required(envelope, "ce_subject"),
        time(envelope),
        traceparent.isEmpty() ? null : traceparent,
        data(envelope));
  }

  private static String required(Envelope envelope, String header) {
    String value = envelope.header(header);
    if (value.isEmpty() || value.length() > LONGEST) {
      throw undecodable(header);
    }
    return value;
  }

  private static Instant time(Envelope envelope) {
    try {
      return OffsetDateTime.parse(required(envelope, "ce_time")).toInstant();
    } catch (DateTimeException _) {
      throw undecodable("ce_time");
    }
  }

  private ObjectNode data(Envelope envelope) {
    try {
      JsonNode data = json.readTree(envelope.payload().toArray());
      if (data instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException _) {
      // said below, without what Jackson quotes
    }
    throw undecodable("data");
  }

  private static Unhandleable undecodable(String part) {
    return new Unhandleable("UNDECODABLE: " + part);
  }
}
