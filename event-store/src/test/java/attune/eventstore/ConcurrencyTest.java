package attune.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.eventsourcing.Recorded;
import attune.eventstore.door.Door.Command;
import attune.eventstore.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest extends StoreTest {

  @Test
  void of_many_writers_who_saw_the_same_version_one_wins() {
    String door = hung();

    List<Outcome> outcomes = together(20, _ -> order(door, OPEN).ifMatch(1));

    assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Outcome.Stale.class::isInstance).hasSize(19);
    assertThat(load(door).version()).isEqualTo(2);
  }

  @Test
  void writers_who_name_no_version_all_get_their_turn() {
    String door = hung();
    handle(order(door, OPEN));

    List<Outcome> outcomes = together(4, _ -> order(door, new Command.Admit(List.of(VISITOR))));

    assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
    assertThat(load(door).events())
        .extracting(Recorded::version)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void so_do_thirty_of_them_at_once() {
    String door = hung();
    handle(order(door, OPEN));

    List<Outcome> outcomes = together(30, _ -> order(door, new Command.Admit(List.of(VISITOR))));

    assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
    assertThat(load(door).version()).isEqualTo(32);
  }

  @Test
  void a_transaction_that_began_to_write_early_can_not_slip_behind_a_later_one() {
    String door = hung();

    Uni<Outcome> early =
        transactions.run(session ->
            session
                .createNativeQuery("select cast(pg_current_xact_id() as text)", String.class)
                .getSingleResult()
                .chain(() -> handlers.of(Doors.DOOR).handle(order(door, OPEN).build()))
                .chain(() ->
                    handlers.of(Doors.DOOR).handleWithin(session, order(door, CLOSE).build())));

    assertThatThrownBy(() -> await(early)).matches(NotWritten::isConflict);
    assertThat(handle(order(door, CLOSE))).isInstanceOf(Outcome.Done.class);
    assertThat(
            database.column(
                "select version from event where stream_id = ? order by xid, position", door))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void whoever_is_held_up_by_an_unfinished_writer_is_told_to_come_again() throws SQLException {
    String door = hung();
    try (var other = database.asService()) {
      other.setAutoCommit(false);
      Database.run(
          other,
          "insert into event (stream_id, version, type, schema_version, recorded_at, meta, data)"
              + " values (?, 2, 'door.opened', 1, now(), '{}', '{}')",
          door);

      assertThat(handle(order(door, OPEN).ifMatch(1))).isEqualTo(new Outcome.Busy());
    }
  }

  private List<Outcome> together(int many, java.util.function.IntFunction<OrderBuilder> order) {
    return IntStream.range(0, many)
        .mapToObj(i ->
            handlers.of(Doors.DOOR).handle(order.apply(i).build()).subscribeAsCompletionStage())
        .toList()
        .stream()
        .map(java.util.concurrent.CompletableFuture::join)
        .toList();
  }
}
