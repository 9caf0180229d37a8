package attune.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/// The library's migrations are numbered below a service's own, however young they are.
@QuarkusTest
@QuarkusTestResource(StoreDatabases.class)
class LaterMigrationTest {

  @Inject Flyway flyway;
  @Inject Database database;

  @Test
  void of_the_library_reaches_a_database_that_has_all_of_its_services() throws Exception {
    Flyway other =
        Flyway.configure().configuration(flyway.getConfiguration()).schemas("older").load();
    other.migrate();
    try (var owner = database.asOwner()) {
      Database.run(owner, "drop function older.retire_view");
      Database.run(owner, "drop table older.view_state");
      Database.run(owner, "delete from older.flyway_schema_history where version = '0070'");
    }

    other.migrate();

    assertThat(database.count("select count(*) from older.view_state")).isZero();
  }
}
