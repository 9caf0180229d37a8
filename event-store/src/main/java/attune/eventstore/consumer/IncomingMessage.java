package attune.eventstore.consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A CloudEvent as it came from Kafka.
///
/// @param key what its order is kept by, the case id
/// @param id unique within its origin; whoever acts on it names it as causation
/// @param origin the service that sent it, `/consent-service`
/// @param type what happened, `attune.consent.given.v1`
/// @param subject what it happened to, the case id
/// @param time when it was recorded there
/// @param traceparent the W3C trace context it happened in, if there was one
/// @param data its body
public record IncomingMessage(
    String key,
    String id,
    String origin,
    String type,
    String subject,
    Instant time,
    @Nullable String traceparent,
    ObjectNode data) {}
