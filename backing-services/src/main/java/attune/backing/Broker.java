package attune.backing;

/// A running Kafka that may be stopped and started again, with the same data at the same address.
public interface Broker {

  String bootstrapServers();

  void halt();

  void startAgain();
}
