package attune.referral;

import static org.assertj.core.api.Assertions.assertThat;

import attune.backing.Ports;
import attune.backing.Postgres;
import attune.backing.PostgresServer;
import attune.backing.Servers;
import attune.eventsourcing.testing.QueryPlans;
import attune.eventsourcing.testing.Statements;
import attune.eventstore.RowTable;
import attune.referral.read.breakglass.OpeningRow;
import attune.referral.read.cases.CaseRow;
import attune.referral.read.staff.StaffRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How PostgreSQL goes about every statement of the service, once many cases are in it. The store's
/// own are looked at where they are.
class QueryPlansTest {

  private static final Set<String> GROWING =
      Set.of("event", "log", "cases_v3", "break_glass_v1", "consent_fact", "draft");

  private static PostgresServer postgres;

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException, SQLException {
    postgres =
        Servers.chosen().postgres(new Postgres.Settings(folder, Ports.free(), "super", false));
    postgres.user("plans_owner", "owner");
    postgres.user("plans_service", "service");
    postgres.database("plans", "plans_owner", List.of("plans_service"));
    Flyway.configure()
        .dataSource(url(), "plans_owner", "owner")
        .locations("db/migration")
        .placeholders(Map.of("serviceUser", "plans_service"))
        .load()
        .migrate();
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(Files.readString(Path.of("src/test/resources/plans/many_cases.sql")));
    }
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void no_statement_reads_a_table_whole_that_grows() throws SQLException {
    Map<String, List<String>> faults = new TreeMap<>();
    try (Connection connection = connect()) {
      var plans = new QueryPlans(connection, GROWING);
      for (String sql : Statements.of(Path.of("target", "classes"), ofViews())) {
        List<String> found = plans.faults(sql);
        if (!found.isEmpty()) {
          faults.put(sql, found);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static List<String> ofViews() {
    return Stream.of(
            new RowTable<>("cases_v3", CaseRow.class),
            new RowTable<>("staff_v1", StaffRow.class),
            new RowTable<>("break_glass_v1", OpeningRow.class))
        .flatMap(table -> Statements.in(table).stream())
        .toList();
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), "plans_owner", "owner");
  }

  private static String url() {
    return "jdbc:postgresql://127.0.0.1:%d/plans?preferQueryMode=simple".formatted(postgres.port());
  }
}
