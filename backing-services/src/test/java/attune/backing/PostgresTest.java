package attune.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real server, as whichever user runs the tests, in a folder with a space in its name.
final class PostgresTest {

  @TempDir Path folder;

  private Postgres.Settings settings = new Postgres.Settings(Path.of(""), 0, "", false);

  @BeforeEach
  void choose() {
    settings = new Postgres.Settings(folder.resolve("a folder"), Ports.free(), "secret", false);
  }

  @Test
  void what_is_written_is_there_after_a_second_start() throws Exception {
    try (var postgres = Postgres.start(settings)) {
      postgres.user("owner", "first");
      postgres.database("kept", "owner", List.of());
      execute(postgres, "first", "create table note (words text)");
    }
    try (var postgres = Postgres.start(settings)) {
      postgres.user("owner", "second");
      postgres.database("kept", "owner", List.of());
      execute(postgres, "second", "insert into note values ('hello')");
    }
  }

  @Test
  void nobody_enters_a_database_that_is_not_theirs() {
    try (var postgres = Postgres.start(settings)) {
      postgres.user("owner", "secret");
      postgres.user("stranger", "secret");
      postgres.database("kept", "owner", List.of());

      assertThatThrownBy(() -> connect(postgres, "stranger", "secret"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> connect(postgres, "owner", "wrong"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void it_ends_in_good_order_though_a_client_is_connected() throws Exception {
    var postgres = Postgres.start(settings);
    postgres.user("owner", "secret");
    postgres.database("kept", "owner", List.of());
    var client = connect(postgres, "owner", "secret");

    postgres.close();

    assertThat(client.isValid(1)).isFalse();
    assertThat(Files.readString(postgres.child().log())).contains("database system is shut down");
  }

  private static void execute(Postgres postgres, String password, String sql) throws SQLException {
    try (var connection = connect(postgres, "owner", password);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(Postgres postgres, String user, String password)
      throws SQLException {
    return Superuser.connect(postgres.jdbcUrl("kept"), user, password);
  }
}
