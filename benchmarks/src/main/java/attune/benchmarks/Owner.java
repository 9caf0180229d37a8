package attune.benchmarks;

import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What only the tables' owner may do.
@Singleton
final class Owner {

  private final String url;
  private final String user;
  private final String password;

  Owner(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "attune.store.owner") String user,
      @ConfigProperty(name = "attune.store.owner-password") String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  void run(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url, user, password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
