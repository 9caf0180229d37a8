package attune.eventsourcing;

import org.jspecify.annotations.Nullable;

/// Who and what brought an event about. Holds ids only: no name, no free text.
///
/// @param actor who did it
/// @param correlation the request or message that began the whole chain
/// @param causation the message or event that this answers directly, if it was not a request
/// @param traceparent the W3C trace context it happened in, if there was one
public record Meta(
    Actor actor, String correlation, @Nullable String causation, @Nullable String traceparent) {

  /// Whoever did it: a person or a service account.
  ///
  /// @param subject the Keycloak subject id of a person or service account
  /// @param role the role that allowed it
  /// @param client the Keycloak client it came through
  public record Actor(String subject, String role, String client) {}
}
