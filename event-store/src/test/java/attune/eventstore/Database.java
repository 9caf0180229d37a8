package attune.eventstore;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The databases as somebody else sees them: by JDBC, as the owner or as the service.
@Singleton
public final class Database {

  private final int port;

  Database(@ConfigProperty(name = "attune.store.port") int port) {
    this.port = port;
  }

  public Connection asOwner() {
    return connect("store", "store_owner", "owner");
  }

  public Connection asService() {
    return connect("store", "store_service", "service");
  }

  public Connection keysAsOwner() {
    return connect("store_keys", "store_owner", "owner");
  }

  private Connection connect(String database, String user, String password) {
    try {
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void run(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.execute();
    }
  }

  /// The first column of every row, as the owner sees it.
  public List<Object> column(String sql, Object... parameters) {
    try (var connection = asOwner();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<Object> values = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getObject(1));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public long count(String sql, Object... parameters) {
    return (Long) column(sql, parameters).getFirst();
  }
}
