package attune.backing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;

/// One PostgreSQL server on the loopback, with its own data folder.
public final class Postgres implements AutoCloseable {

  /// Durable is off for tests alone, whose data nobody misses.
  public record Settings(Path folder, int port, String password, boolean durable) {}

  private static final int ROOM = 300;
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final String SUPERUSER = "postgres";

  private final Settings settings;
  private final Child child;

  private Postgres(Settings settings, Child child) {
    this.settings = settings;
    this.child = child;
  }

  public static Postgres start(Settings settings) {
    Ports.mustBeFree(settings.port(), "PostgreSQL", "ATTUNE_POSTGRES_PORT");
    Path binaries =
        Cache.once("postgresql-18.6.0", to -> Archive.unpack(LocalRepository.postgres(), to));
    Disk.folder(settings.folder(), ROOM);
    var unprivileged = Unprivileged.here();
    Path data = new Cluster(binaries, settings, unprivileged).ready();
    Child child = Child.start(server(binaries, data, settings, unprivileged));
    var postgres = new Postgres(settings, child);
    child.awaitReady(START_LIMIT, postgres::answers);
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

  /// Terse messages keep the values of a violated constraint out of the log; a forgotten
  /// transaction would hold back every feed.
  private static List<String> configuration(Settings settings) {
    String durable = settings.durable() ? "on" : "off";
    return List.of(
        "listen_addresses=127.0.0.1",
        "port=" + settings.port(),
        "unix_socket_directories=",
        "max_connections=200",
        "shared_buffers=64MB",
        "log_error_verbosity=terse",
        "log_min_error_statement=panic",
        "idle_in_transaction_session_timeout=60s",
        "fsync=" + durable,
        "full_page_writes=" + durable,
        "synchronous_commit=" + durable);
  }

  public int port() {
    return settings.port();
  }

  public Child child() {
    return child;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(), database);
  }

  /// A user who may log in, with this password from now on.
  public void user(String name, String password) {
    try (var connection = connect(SUPERUSER);
        var exists = connection.prepareStatement("select from pg_roles where rolname = ?");
        var statement = connection.createStatement()) {
      exists.setString(1, name);
      String verb = exists.executeQuery().next() ? "alter" : "create";
      statement.execute(
          "%s role %s login password '%s'".formatted(verb, name, password.replace("'", "''")));
    } catch (SQLException e) {
      throw new StartFailure("PostgreSQL could not create the user %s.".formatted(name), e);
    }
  }

  /// A database that nobody but its owner and the named users may enter.
  public void database(String name, String owner, List<String> users) {
    try (var connection = connect(SUPERUSER);
        var exists = connection.prepareStatement("select from pg_database where datname = ?");
        var statement = connection.createStatement()) {
      exists.setString(1, name);
      if (!exists.executeQuery().next()) {
        statement.execute("create database %s owner %s".formatted(name, owner));
        statement.execute("revoke all on database %s from public".formatted(name));
      }
      for (String user : users) {
        statement.execute("grant connect on database %s to %s".formatted(name, user));
      }
    } catch (SQLException e) {
      throw new StartFailure("PostgreSQL could not create the database %s.".formatted(name), e);
    }
  }

  public void drop(String database) {
    try (var connection = connect(SUPERUSER);
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists %s with (force)".formatted(database));
    } catch (SQLException e) {
      throw new StartFailure("PostgreSQL could not drop the database %s.".formatted(database), e);
    }
  }

  private boolean answers() {
    if (!Ports.answers(settings.port())) {
      return false;
    }
    try (var connection = connect(SUPERUSER)) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  /// Asks the driver itself: DriverManager sees only drivers of its caller's class loader, and
  /// tests have several.
  private Connection connect(String database) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", settings.password());
    properties.setProperty("connectTimeout", "5");
    for (Driver driver : ServiceLoader.load(Driver.class, Postgres.class.getClassLoader())) {
      Connection connection = driver.connect(jdbcUrl(database), properties);
      if (connection != null) {
        return connection;
      }
    }
    throw new SQLException("PostgreSQL's driver is not on the class path");
  }

  @Override
  public void close() {
    child.close();
  }
}
