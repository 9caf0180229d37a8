package attune.backing;

/// What component tests stand on: real servers on the loopback, in containers where a Docker engine
/// answers and as embedded programs otherwise.
public interface Servers {

  /// The same for everybody in this JVM. Which it is, and why, is said on standard output.
  static Servers chosen() {
    return Choice.inThisJvm() == Choice.Kind.CONTAINERS ? new Containers() : new Embedded();
  }

  PostgresServer postgres(Postgres.Settings settings);

  Broker kafka(Kafka.Settings settings);

  /// Ends with this JVM.
  void keycloak(Keycloak.Settings settings);
}
