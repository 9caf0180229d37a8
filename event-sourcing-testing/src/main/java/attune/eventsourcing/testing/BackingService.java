package attune.eventsourcing.testing;

/// What a component test may ask for.
public enum BackingService {
  POSTGRES,
  KAFKA,
  /// Keeps its users in PostgreSQL, and so brings it along.
  KEYCLOAK
}
