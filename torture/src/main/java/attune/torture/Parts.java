package attune.torture;

import attune.backing.Kafka;
import attune.backing.Ports;
import attune.backing.Postgres;
import attune.backing.ReferralDatabases;
import attune.backing.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// PostgreSQL, Kafka and two replicas of the packaged referral-service, to be killed and started
/// again where they stood.
final class Parts implements AutoCloseable {

  static final int REPLICAS = 2;

  private final Postgres.Settings postgresSettings;
  private final Kafka.Settings kafkaSettings;
  private final List<Replica> replicas;
  private Postgres postgres;
  private Kafka kafka;

  private Parts(Path tree, Path folder, String issuer) {
    var secrets = new Secrets(folder.resolve("secrets"));
    postgresSettings =
        new Postgres.Settings(
            folder.resolve("postgresql"), Ports.free(), secrets.password("postgres"), true);
    kafkaSettings = new Kafka.Settings(folder.resolve("kafka"), Ports.free(), Ports.free());
    postgres = Postgres.start(postgresSettings);
    kafka = Kafka.start(kafkaSettings);
    var databases = ReferralDatabases.of(secrets).createIn(postgres);
    var surroundings =
        new Replica.Surroundings(
            tree.resolve("referral-service/target/quarkus-app"),
            folder,
            databases.environment(postgresSettings.port()),
            kafka.bootstrapServers(),
            issuer);
    replicas = IntStream.range(0, REPLICAS).mapToObj(n -> Replica.start(n, surroundings)).toList();
  }

  /// All of them, from nothing.
  static Parts start(Path tree, Path folder, String issuer) {
    delete(folder);
    return new Parts(tree, folder, issuer);
  }

  Database database() {
    return new Database(postgres.jdbcUrl("referral"), postgresSettings.password());
  }

  String kafka() {
    return kafka.bootstrapServers();
  }

  Replica replica(int number) {
    return replicas.get(number);
  }

  /// The replica whose relay leads, or any if none does just now.
  int leader() {
    return IntStream.range(0, REPLICAS).filter(n -> replicas.get(n).leads()).findFirst().orElse(0);
  }

  void killReplica(int number) {
    replicas.get(number).kill();
    replicas.get(number).restart();
  }

  void freeze(int number, long millis) throws InterruptedException {
    replicas.get(number).signal("STOP");
    Thread.sleep(millis);
    replicas.get(number).signal("CONT");
  }

  void killPostgresql() {
    Killing.all(postgres.child());
    postgres = Postgres.start(postgresSettings);
  }

  void killKafka() {
    Killing.all(kafka.child());
    kafka = Kafka.start(kafkaSettings);
  }

  /// Waits until all is well again.
  ///
  /// @throws IllegalStateException if a replica that nobody killed has ended
  void mend() {
    replicas.forEach(Replica::mustBeReady);
  }

  @Override
  public void close() {
    replicas.forEach(Replica::kill);
    kafka.close();
    postgres.close();
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
