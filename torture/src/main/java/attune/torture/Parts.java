package attune.torture;

import attune.backing.Kafka;
import attune.backing.Ports;
import attune.backing.Postgres;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// PostgreSQL, Kafka and two replicas of a packaged service, to be killed and started again where
/// they stood.
final class Parts implements AutoCloseable {

  static final int REPLICAS = 2;

  /// On the loopback, for as long as the torture lasts.
  private static final String SUPERUSER = "super";

  private final Company company;
  private final Postgres.Settings postgresSettings;
  private final Kafka.Settings kafkaSettings;
  private final List<Replica> replicas;
  private Postgres postgres;
  private Kafka kafka;

  private Parts(Company company, Path folder) {
    this.company = company;
    postgresSettings =
        new Postgres.Settings(folder.resolve("postgresql"), Ports.free(), SUPERUSER, true);
    kafkaSettings = new Kafka.Settings(folder.resolve("kafka"), Ports.free(), Ports.free());
    postgres = Postgres.start(postgresSettings);
    kafka = Kafka.start(kafkaSettings);
    var surroundings =
        new Replica.Surroundings(
            company, folder, company.databases().createIn(postgres), kafka.bootstrapServers());
    replicas = IntStream.range(0, REPLICAS).mapToObj(n -> Replica.start(n, surroundings)).toList();
  }

  /// All of them, from nothing.
  static Parts start(Company company, Path folder) {
    return new Parts(company, folder);
  }

  Company company() {
    return company;
  }

  Database database() {
    return new Database(postgres.jdbcUrl(company.database()), postgresSettings.password());
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

  /// For some time no file of PostgreSQL's can grow, as if the disk were full.
  void fillDisk(long millis) throws InterruptedException {
    FileSizes.of(postgres.child()).limit();
    Thread.sleep(millis);
    FileSizes.of(postgres.child()).free();
    if (!postgres.child().isAlive()) {
      postgres = Postgres.start(postgresSettings);
    }
    database().awaitAnswers();
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
}
