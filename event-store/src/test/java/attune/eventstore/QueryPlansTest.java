package attune.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.QueryPlans;
import attune.eventsourcing.testing.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How PostgreSQL goes about every statement of the store, once a million events are in it.
class QueryPlansTest {

  private static final Path CLASSES = Path.of("target", "classes");

  private static final Set<String> GROWING =
      Set.of(
          "event",
          "idempotency",
          "natural_key",
          "log",
          "consumed_message",
          "parked_message",
          "data_key",
          "door_v1");

  /// Those that have to read a table whole, each with why it may.
  private static final Map<String, String> WHOLE =
      Map.of(
          "select source, count(*) from parked_message group by source",
              "all that is parked is counted, and nothing is left parked",
          "(select count(*) from event)", "once in a view's life, when its building begins",
          "select v.\"stream_id\"::text from door_v1 v",
              "every row is looked at, at night or by command",
          "delete from door_v1 where ctid", "the first rows that there are, whichever");

  private static final StoreDatabases DATABASES = new StoreDatabases();
  private static int port;

  @BeforeAll
  static void fill() throws SQLException, IOException {
    port = Integer.parseInt(DATABASES.start().get("attune.store.port"));
    migrate("store", "db/migration");
    migrate("store_keys", "db/keys");
    run("store", Files.readString(Path.of("src/test/resources/plans/a_million_events.sql")));
    run("store_keys", Files.readString(Path.of("src/test/resources/plans/many_keys.sql")));
  }

  @AfterAll
  static void stop() {
    DATABASES.stop();
  }

  @Test
  void no_statement_reads_a_table_whole_that_grows() throws SQLException {
    Map<String, List<String>> faults = new TreeMap<>();
    Set<String> used = new TreeSet<>();
    try (Connection store = connect("store");
        Connection keys = connect("store_keys")) {
      var plans = new QueryPlans(store, GROWING);
      for (String sql : Statements.of(CLASSES, putTogether())) {
        boolean ofKeys = sql.contains("data_key");
        List<String> found =
            ofKeys ? new QueryPlans(keys, GROWING).faults(sql) : plans(store, plans, sql);
        WHOLE.keySet().stream().filter(sql::contains).forEach(used::add);
        if (!found.isEmpty() && WHOLE.keySet().stream().noneMatch(sql::contains)) {
          faults.put(sql, found);
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(used).isEqualTo(WHOLE.keySet());
  }

  /// The walk forbids the planner what it must not do, for its own transaction.
  private static List<String> plans(Connection store, QueryPlans plans, String sql)
      throws SQLException {
    if (!sql.equals(EventSql.WALK)) {
      return plans.faults(sql);
    }
    store.setAutoCommit(false);
    try (var statement = store.createStatement()) {
      statement.execute(EventSql.BY_INDEX_ONLY);
      return plans.faults(sql);
    } finally {
      store.rollback();
      store.setAutoCommit(true);
    }
  }

  /// What names a view, as it is for one.
  private static List<String> putTogether() {
    var all = new ArrayList<>(Statements.in(new RowTable<>("door_v1", DoorAsRecord.class)));
    all.addAll(ofAView());
    return all;
  }

  private record DoorAsRecord(
      String streamId, String room, String owner, boolean open, int opened) {}

  private static List<String> ofAView() {
    return List.of(
        "delete from door_v1 where ctid = any (array(select ctid from door_v1 limit 5000))",
        """
        select v."stream_id"::text from door_v1 v
         where not exists (select from event e where e.stream_id = v."stream_id"::text) limit 1000
        """);
  }

  private static void migrate(String database, String location) {
    Flyway.configure()
        .dataSource(url(database), "store_owner", "owner")
        .locations(location)
        .placeholders(Map.of("serviceUser", "store_service"))
        .load()
        .migrate();
  }

  private static void run(String database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "store_owner", "owner");
  }

  private static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?preferQueryMode=simple".formatted(port, database);
  }
}
