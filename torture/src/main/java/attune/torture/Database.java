package attune.torture;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The service's database, as PostgreSQL's own first user sees it.
record Database(String url, String password) {

  private static final String SIGNAL =
      "select count(pg_%s_backend(pid)) from pg_stat_activity where usename = '%s'";

  private static final long ROLL_BACK_EVERY = 20;
  private static final int MOST_TRIES = 600;

  void cutConnections(String user) {
    long _ = number(SIGNAL.formatted("terminate", user));
  }

  /// Whatever is being done fails and is rolled back, again and again; connections stay.
  void rollBack(String user, long millis) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    while (System.nanoTime() < end) {
      long _ = number(SIGNAL.formatted("cancel", user));
      Thread.sleep(ROLL_BACK_EVERY);
    }
  }

  /// Every append waits, and goes on when the table is free again.
  void holdWrites(long millis) throws InterruptedException {
    hold("lock table event in share mode", millis);
  }

  /// Takes a transaction id and does nothing with it, which holds the feed; then rolls back.
  void holdTransaction(long millis) throws InterruptedException {
    hold("select pg_current_xact_id()", millis);
  }

  private void hold(String sql, long millis) throws InterruptedException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      Thread.sleep(millis);
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Waits until it is there again.
  void awaitAnswers() throws InterruptedException {
    for (int tries = 0; !answers(); tries++) {
      if (tries == MOST_TRIES) {
        throw new IllegalStateException("PostgreSQL does not come back");
      }
      Thread.sleep(100);
    }
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
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
