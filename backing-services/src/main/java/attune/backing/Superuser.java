package attune.backing;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;

/// PostgreSQL's own first user, who creates the others and their databases.
record Superuser(int port, String password) {

  private static final String NAME = "postgres";

  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  void user(String name, String password) {
    try (var connection = connect();
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

  void database(String name, String owner, List<String> users) {
    try (var connection = connect();
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

  void drop(String database) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists %s with (force)".formatted(database));
    } catch (SQLException e) {
      throw new StartFailure("PostgreSQL could not drop the database %s.".formatted(database), e);
    }
  }

  boolean getsAnswers() {
    if (!Ports.answers(port)) {
      return false;
    }
    try (var connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  private Connection connect() throws SQLException {
    return connect(jdbcUrl(NAME), NAME, password);
  }

  /// Asks the driver itself: DriverManager sees only drivers of its caller's class loader, and
  /// tests have several.
  static Connection connect(String url, String user, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    for (Driver driver : ServiceLoader.load(Driver.class, Superuser.class.getClassLoader())) {
      Connection connection = driver.connect(url, properties);
      if (connection != null) {
        return connection;
      }
    }
    throw new SQLException("PostgreSQL's driver is not on the class path");
  }
}
