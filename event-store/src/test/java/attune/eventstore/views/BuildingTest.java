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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StoreDatabases.class)
class BuildingTest {

  @Inject Porches porches;
  @Inject Database database;

  @SuppressWarnings("NullAway.Init") // set before each test
  private PorchKind kind;

  @BeforeEach
  void makeKind() throws Exception {
    kind = porches.kind();
  }

  @Test
  void a_view_of_nothing_is_live_at_once() {
    Builder builder = porches.builder(kind, 100);

    await().atMost(LONG).until(builder::isLive);

    assertThat(porches.handle(kind.after(), "p", Porches.hang("hall")))
        .isInstanceOf(Outcome.Done.class);
    assertThat(porches.rows(kind)).isEqualTo(1);
  }

  @Test
  void one_that_was_left_in_the_middle_is_gone_on_with() {
    porches.hang(kind, 60);
    var left = porches.building(kind, 10);
    ViewState state = left.begin().await().atMost(LONG);
    while (state.folded() < 50) {
      state = left.step(state).await().atMost(LONG);
    }
    porches.handle(kind.before(), Porches.porch(kind, 0), new Command.Open());

    var other = porches.building(kind, 10);
    assertThat(other.begin().await().atMost(LONG)).isEqualTo(state);
    await().atMost(LONG).until(porches.builder(kind, 10)::isLive);

    assertThat(porches.differences(kind)).isEmpty();
    assertThat(porches.rows(kind)).isEqualTo(60);
  }

  @Test
  void more_than_a_few_events_meanwhile_are_caught_up_with_in_small_batches() {
    porches.building(kind, 20).begin().await().atMost(LONG);
    porches.hang(kind, Building.LAST_FEW);

    await().atMost(LONG).until(porches.builder(kind, 20)::isLive);

    assertThat(porches.differences(kind)).isEmpty();
  }

  @Test
  void one_whose_connections_are_killed_again_and_again_is_built_all_the_same() throws Exception {
    porches.hang(kind, 80);

    Builder builder = porches.builder(kind, 5);
    for (int kill = 0; kill < 3 && !builder.isLive(); kill++) {
      String before = builder.told();
      await().atMost(LONG).until(() -> builder.isLive() || !builder.told().equals(before));
      try (var service = database.asService()) {
        Database.run(
            service,
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'store_service'"
                + " and datname = 'store' and pid <> pg_backend_pid()");
      }
    }
    await().atMost(LONG).until(builder::isLive);

    assertThat(porches.differences(kind)).isEmpty();
    assertThat(porches.rows(kind)).isEqualTo(80);
  }

  @Test
  void two_replicas_build_one_view() {
    porches.hang(kind, 80);

    Builder one = porches.builder(kind, 5);
    Builder other = porches.builder(kind, 5);
    await().atMost(LONG).until(() -> one.isLive() && other.isLive());

    assertThat(porches.differences(kind)).isEmpty();
    assertThat(porches.rows(kind)).isEqualTo(80);
  }

  @Test
  void what_a_table_held_before_is_not_trusted() throws Exception {
    porches.hang(kind, 5);
    try (var owner = database.asOwner()) {
      Database.run(owner, "insert into %s values ('ghost', 'x', true, 1)".formatted(kind.view()));
      Database.run(
          owner,
          "insert into %s values ('%s', 'x', true, 1)"
              .formatted(kind.view(), Porches.porch(kind, 0)));
    }

    await().atMost(LONG).until(porches.builder(kind, 100)::isLive);

    assertThat(porches.rows(kind)).isEqualTo(5);
    assertThat(porches.differences(kind)).isEmpty();
  }

  @Test
  void a_stream_longer_than_a_batch_is_folded_as_one() {
    porches.hang(kind, 3);
    IntStream.range(0, 30)
        .forEach(i ->
            porches.handle(
                kind.before(),
                Porches.porch(kind, 1),
                i % 2 == 0 ? new Command.Close() : new Command.Open()));

    await().atMost(LONG).until(porches.builder(kind, 4)::isLive);

    assertThat(porches.differences(kind)).isEmpty();
    assertThat(porches.rows(kind)).isEqualTo(3);
  }

  @Test
  void a_projection_that_fails_stops_and_names_the_event_alone() {
    porches.hang(kind, 2);
    porches.handle(kind.before(), "cursed-one", Porches.hang("cursed"));

    Builder builder = porches.builder(kind, 100);

    await().atMost(LONG).until(() -> builder.told().contains("stops at"));
    assertThat(builder.told())
        .isEqualTo(
            "%s stops at cursed-one/1, %s.hung v1: IllegalStateException"
                .formatted(kind.view(), kind.before().name()));
    assertThat(builder.isLive()).isFalse();
    builder.stop();
  }

  @Test
  void a_table_that_refuses_a_row_stops_it_and_names_the_streams_last_event() {
    porches.hang(kind, 2);
    porches.handle(kind.before(), "damp-one", Porches.hang("damp"));

    Builder builder = porches.builder(kind, 100);

    await().atMost(LONG).until(() -> builder.told().contains("stops at damp-one/1"));
    assertThat(builder.isLive()).isFalse();
    builder.stop();
  }
}
