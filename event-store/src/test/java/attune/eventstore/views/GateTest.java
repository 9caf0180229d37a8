package attune.eventstore.views;

import static attune.eventstore.views.Porches.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventstore.Database;
import attune.eventstore.Outcome;
import attune.eventstore.StoreDatabases;
import attune.eventstore.door.Door.Command;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StoreDatabases.class)
class GateTest {

  private static final String CLOSE = "select pg_advisory_xact_lock(0x7669657773)";

  @Inject Porches porches;
  @Inject Database database;

  @SuppressWarnings("NullAway.Init") // set before each test
  private PorchKind kind;

  @BeforeEach
  void makeKind() throws Exception {
    kind = porches.kind();
  }

  @Test
  void a_command_that_waited_for_the_switch_keeps_the_view_that_went_live() throws Exception {
    porches.building(kind, 10).begin().await().atMost(LONG);
    try (Connection other = database.asService()) {
      other.setAutoCommit(false);
      Database.run(other, CLOSE);
      var waiting =
          CompletableFuture.supplyAsync(
              () -> porches.handle(kind.after(), "waited", Porches.hang("hall")));
      await().atMost(LONG).until(this::somebodyWaits);
      Database.run(other, "update view_state set phase = 'LIVE' where name = ?", kind.view());
      other.commit();

      assertThat(waiting.join()).isInstanceOf(Outcome.Done.class);
    }
    assertThat(porches.rows(kind)).isEqualTo(1);
  }

  @Test
  void the_switch_waits_for_a_command_that_is_in() throws Exception {
    porches.hang(kind, 3);
    try (Connection command = database.asService()) {
      command.setAutoCommit(false);
      Database.run(command, "select pg_advisory_xact_lock_shared(0x7669657773)");
      Builder builder = porches.builder(kind, 10);
      await().atMost(LONG).until(this::somebodyWaits);
      append(command, Porches.porch(kind, 0), 2);
      assertThat(builder.isLive()).isFalse();
      command.commit();
      await().atMost(LONG).until(builder::isLive);
    }
    assertThat(porches.differences(kind)).isEmpty();
    assertThat(database.column("select times_opened from " + kind.view() + " order by stream_id"))
        .containsExactly(1, 1, 1);
  }

  @Test
  void a_release_that_does_not_know_a_live_view_writes_no_more() {
    porches.hang(kind, 2);
    await().atMost(LONG).until(porches.builder(kind, 10)::isLive);

    assertThat(porches.handle(kind.before(), Porches.porch(kind, 0), new Command.Open()))
        .isEqualTo(new Outcome.Busy());
    assertThat(porches.handle(kind.after(), Porches.porch(kind, 0), new Command.Open()))
        .isInstanceOf(Outcome.Done.class);
    assertThat(porches.differences(kind)).isEmpty();
  }

  @Test
  void a_retired_view_is_left_alone() throws SQLException {
    porches.hang(kind, 2);
    await().atMost(LONG).until(porches.builder(kind, 10)::isLive);

    try (Connection owner = database.asOwner()) {
      owner.setAutoCommit(false);
      Database.run(owner, "select retire_view(?)", kind.view());
      Database.run(owner, "drop table " + kind.view());
      owner.commit();
    }

    assertThat(porches.handle(kind.after(), Porches.porch(kind, 0), new Command.Open()))
        .isInstanceOf(Outcome.Done.class);
    assertThat(porches.handle(kind.before(), Porches.porch(kind, 1), new Command.Open()))
        .isInstanceOf(Outcome.Done.class);
  }

  private boolean somebodyWaits() {
    return database.count(
            "select count(*) from pg_locks where locktype = 'advisory' and not granted")
        > 0;
  }

  private void append(Connection connection, String stream, int version) throws SQLException {
    Database.run(
        connection,
        "insert into event (stream_id, version, type, schema_version, recorded_at, meta, data)"
            + " select stream_id, ?, ?, 1, now(), meta, '{}' from event where stream_id = ? and"
            + " version = 1",
        version,
        kind.before().name() + ".opened",
        stream);
  }
}
