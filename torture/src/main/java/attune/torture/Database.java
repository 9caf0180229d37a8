package attune.torture;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/// The service's database, as PostgreSQL's own first user sees it.
record Database(String url, String password) {

  void cutConnections() {
    long _ =
        number(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename ="
                + " 'referral_service'");
  }

  /// Takes a transaction id and does nothing with it, which holds the feed; then rolls back.
  void holdTransaction(long millis) throws InterruptedException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select pg_current_xact_id()");
      Thread.sleep(millis);
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The one number that a query gives.
  long number(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Numbers by the text before them.
  Map<String, Long> numbers(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      Map<String, Long> numbers = new HashMap<>();
      while (found.next()) {
        numbers.put(found.getString(1), found.getLong(2));
      }
      return numbers;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "postgres", password);
  }
}
