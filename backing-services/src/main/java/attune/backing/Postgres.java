package attune.backing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One PostgreSQL server on the loopback, with its own data folder.
public final class Postgres implements PostgresServer {

  /// Durable is off for tests alone, whose data nobody misses.
  public record Settings(Path folder, int port, String password, boolean durable) {}

  private static final int ROOM = 300;
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  private final Settings settings;
  private final Superuser superuser;
  private final Child child;

  private Postgres(Settings settings, Child child) {
    this.settings = settings;
    this.superuser = new Superuser(settings.port(), settings.password());
    this.child = child;
  }

  public static Postgres start(Settings settings) {
    Ports.mustBeFree(settings.port(), "PostgreSQL", "ATTUNE_POSTGRES_PORT");
    Path binaries =
        Cache.once(
            "postgresql-" + Versions.of("postgresql"),
            to -> Archive.unpack(LocalRepository.postgres(), to));
    Disk.folder(settings.folder(), ROOM);
    var unprivileged = Unprivileged.here();
    Path data = new Cluster(binaries, settings, unprivileged).ready();
    Child child = Child.start(server(binaries, data, settings, unprivileged));
    var postgres = new Postgres(settings, child);
    child.awaitReady(START_LIMIT, postgres.superuser::getsAnswers);
    return postgres;
  }

  private static Child.Program server(
      Path binaries, Path data, Settings settings, Unprivileged unprivileged) {
    var command = new ArrayList<>(List.of(binaries.resolve("bin/postgres").toString()));
    command.addAll(List.of("-D", data.toString()));
    for (String setting : configuration(settings)) {
      command.addAll(List.of("-c", setting));
    }
    return new Child.Program(
        "PostgreSQL",
        unprivileged.command(command),
        Map.of(),
        settings.folder(),
        settings.folder().resolve("postgresql.log"),
        "INT");
  }

  private static List<String> configuration(Settings settings) {
    var configuration =
        new ArrayList<>(
            List.of(
                "listen_addresses=127.0.0.1",
                "port=" + settings.port(),
                "unix_socket_directories="));
    configuration.addAll(habits(settings.durable()));
    return configuration;
  }

  /// Terse messages keep the values of a violated constraint out of the log; a forgotten
  /// transaction would hold back every feed.
  static List<String> habits(boolean isDurable) {
    String durable = isDurable ? "on" : "off";
    return List.of(
        "max_connections=200",
        "shared_buffers=64MB",
        "log_error_verbosity=terse",
        "log_min_error_statement=panic",
        "idle_in_transaction_session_timeout=60s",
        "fsync=" + durable,
        "full_page_writes=" + durable,
        "synchronous_commit=" + durable);
  }

  @Override
  public int port() {
    return settings.port();
  }

  public Child child() {
    return child;
  }

  @Override
  public String jdbcUrl(String database) {
    return superuser.jdbcUrl(database);
  }

  @Override
  public void user(String name, String password) {
    superuser.user(name, password);
  }

  @Override
  public void database(String name, String owner, List<String> users) {
    superuser.database(name, owner, users);
  }

  public void drop(String database) {
    superuser.drop(database);
  }

  @Override
  public void close() {
    child.close();
  }
}
