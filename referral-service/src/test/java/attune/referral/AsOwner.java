package attune.referral;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/// Changes tables as a migration would.
public final class AsOwner {

  private AsOwner() {}

  public static void run(String sql) throws SQLException {
    var config = ConfigProvider.getConfig();
    try (var connection =
            DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("attune.store.owner", String.class),
                config.getValue("attune.store.owner-password", String.class));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
