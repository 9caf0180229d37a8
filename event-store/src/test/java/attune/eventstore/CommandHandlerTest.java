package attune.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.eventstore.Outcome.Done;
import attune.eventstore.door.Door;
import attune.eventstore.door.Door.Command;
import attune.eventstore.door.Door.Event;
import attune.eventstore.door.DoorRow;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommandHandlerTest extends StoreTest {

  private static final Command HANG_A_CURSED_ONE =
      new Command.Hang("cursed", ((Command.Hang) HANG).owner());

  @Nested
  class an_accepted_command {

    @Test
    void appends_its_events_and_answers() {
      String door = newDoor();

      Outcome hung = handle(order(door, HANG).fresh());
      Outcome opened = handle(order(door, OPEN).ifMatch(1));

      assertThat(hung)
          .isInstanceOfSatisfying(
              Done.class,
              done -> {
                assertThat(done.replayed()).isFalse();
                assertThat(done.answer().status()).isEqualTo(201);
                assertThat(done.answer().location()).isEqualTo("/doors/" + door);
              });
      assertThat(opened)
          .isInstanceOfSatisfying(
              Done.class, done -> assertThat(done.answer().version()).isEqualTo(2));
      assertThat(load(door).events()).allSatisfy(event -> assertThat(event.meta()).isEqualTo(META));
      assertThat(load(door).facts())
          .containsExactly(
              new Event.Hung("hall", ((Command.Hang) HANG).owner()), new Event.Opened());
    }

    @Test
    void that_changes_nothing_appends_nothing() {
      String door = hung();

      Outcome outcome = handle(order(door, CLOSE).ifMatch(1));

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Done.class, done -> assertThat(done.answer().version()).isEqualTo(1));
      assertThat(load(door).version()).isEqualTo(1);
    }

    @Test
    void writes_its_views_before_it_answers() {
      String door = hung();
      handle(order(door, OPEN));
      handle(order(door, CLOSE));
      handle(order(door, OPEN));

      assertThat(row(door)).hasToString(door + " hall of Odette Owner: true, opened 2 times");
    }
  }

  @Nested
  class a_command_that_is_not_accepted {

    @Test
    void is_refused_by_name() {
      assertThat(handle(order(hung(), new Command.Admit(List.of()))))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(Door.Refusal.CLOSED));
    }

    @Test
    void does_not_name_a_stream_that_was_never_made() {
      assertThat(handle(order(newDoor(), OPEN).fresh()))
          .isInstanceOfSatisfying(
              Outcome.Refused.class, refused -> assertThat(refused.visible()).isFalse());
    }

    @Test
    void is_unknown_where_there_is_no_such_stream() {
      assertThat(handle(order(newDoor(), OPEN).ifMatch(1))).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void is_unknown_where_the_stream_may_not_be_seen() {
      String door = hung();

      assertThat(handle(order(door, OPEN).ifMatch(1).invisible())).isEqualTo(new Outcome.Unknown());
      assertThat(handle(order(door, OPEN).ifMatch(7).invisible())).isEqualTo(new Outcome.Unknown());
      assertThat(handle(order(door, OPEN).invisible())).isEqualTo(new Outcome.Unknown());
      assertThat(load(door).version()).isEqualTo(1);
    }

    @Test
    void is_stale_and_learns_what_it_missed() {
      String door = hung();
      handle(order(door, OPEN));
      handle(order(door, CLOSE));

      assertThat(handle(order(door, OPEN).ifMatch(1)))
          .isInstanceOfSatisfying(
              Outcome.Stale.class,
              stale -> {
                assertThat(stale.version()).isEqualTo(3);
                assertThat(stale.changedBy()).isEqualTo(META.actor());
                assertThat(stale.changes())
                    .extracting(Outcome.Change::type)
                    .containsExactly("door.opened", "door.closed");
              });
    }
  }

  @Nested
  class a_view_that_fails {

    @Test
    void takes_events_and_answer_with_it() {
      String door = newDoor();

      assertThatThrownBy(() -> handle(order(door, HANG_A_CURSED_ONE).fresh().key(door, "aa")))
          .isNotInstanceOf(NotWritten.class);

      assertThat(load(door).isEmpty()).isTrue();
      assertThat(database.count("select count(*) from idempotency where key = ?", door)).isZero();
      assertThat(row(door)).isNull();
    }

    @Test
    void because_its_row_is_there_already_is_no_conflict_of_ours() throws SQLException {
      String door = newDoor();
      try (var owner = database.asOwner()) {
        Database.run(owner, "insert into door_v1 values (?, 'hall', null, false, 0)", door);
      }

      assertThatThrownBy(() -> handle(order(door, HANG).fresh())).isNotInstanceOf(NotWritten.class);

      assertThat(load(door).isEmpty()).isTrue();
    }
  }

  private @Nullable DoorRow row(String door) {
    return await(transactions.run(session -> session.get(DoorRow.class, door)));
  }
}
