package attune.eventstore;

/// The name under which a repeated request gets the first one's answer, for 7 days.
///
/// @param client who asks: a Keycloak client, and the person behind it if there is one
/// @param route which route, with the ids in its path
/// @param key the client's own name for the request
/// @param fingerprint a hash of the request's body, in hexadecimal; hashed again with a key before
///   it is kept
public record Idempotency(String client, String route, String key, String fingerprint) {}
