package attune.backing;

/// Servers as child processes of this JVM.
final class Embedded implements Servers {

  private static final class OwnBroker implements Broker {
    private final Kafka.Settings settings;
    private Kafka kafka;

    OwnBroker(Kafka.Settings settings) {
      this.settings = settings;
      this.kafka = Kafka.start(settings);
    }

    @Override
    public String bootstrapServers() {
      return kafka.bootstrapServers();
    }

    @Override
    public void halt() {
      kafka.close();
    }

    @Override
    public void startAgain() {
      kafka = Kafka.start(settings);
    }
  }

  @Override
  public PostgresServer postgres(Postgres.Settings settings) {
    return Postgres.start(settings);
  }

  @Override
  public Broker kafka(Kafka.Settings settings) {
    return new OwnBroker(settings);
  }

  @Override
  public void keycloak(Keycloak.Settings settings) {
    Keycloak.start(settings);
  }
}
