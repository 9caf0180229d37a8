import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/** Asks the local stack's database, as the service's own user, and prints what it says. */
class Sql {

  public static void main(String[] arguments) throws Exception {
    var state = System.getenv().getOrDefault("ATTUNE_STATE", ".attune");
    var stack = new Properties();
    stack.load(Files.newBufferedReader(Path.of(state, "choices.properties")));
    var port = stack.getProperty("ATTUNE_POSTGRES_PORT");
    var address = "jdbc:postgresql://127.0.0.1:" + port + "/referral";
    var password = Files.readString(Path.of(state, "secrets", "referral-service")).strip();
    try (var connection = DriverManager.getConnection(address, "referral_service", password);
        var statement = connection.createStatement()) {
      if (statement.execute(arguments[0])) {
        print(statement.getResultSet());
      } else {
        System.out.println(statement.getUpdateCount() + " rows changed");
      }
    } catch (SQLException refused) {
      System.out.println(refused.getMessage());
    }
  }

  private static void print(ResultSet rows) throws SQLException {
    var columns = rows.getMetaData();
    int number = 0;
    while (rows.next()) {
      System.out.println("row " + ++number);
      for (int column = 1; column <= columns.getColumnCount(); column++) {
        System.out.println("  " + columns.getColumnLabel(column) + ": " + text(rows, column));
      }
    }
  }

  /** Events are stored as the exact bytes of a JSON text. */
  private static String text(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column) instanceof byte[] bytes && bytes.length > 0 && bytes[0] == '{'
        ? new String(bytes, StandardCharsets.UTF_8)
        : rows.getString(column);
  }
}
