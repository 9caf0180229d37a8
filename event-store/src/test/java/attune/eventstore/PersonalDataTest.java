package attune.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.eventsourcing.Personal;
import attune.eventstore.door.Door;
import attune.eventstore.door.Door.Command;
import attune.eventstore.door.Door.Event;
import attune.eventstore.door.Doors;
import attune.eventstore.sealing.BrokenSeal;
import attune.eventstore.sealing.Keys;
import attune.eventstore.sealing.MissingKey;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonalDataTest extends StoreTest {

  @Inject Keys keys;

  private final UUID ana = UUID.randomUUID();
  private final UUID ben = UUID.randomUUID();

  @Test
  void is_in_no_byte_of_the_event_table_and_can_be_read_back() {
    String door = visited();

    assertThat(load(door).facts())
        .contains(
            new Event.Admitted(Personal.of(ana, new Door.Visitor("Ana Ångström", "cake"))),
            new Event.Admitted(Personal.of(ben, new Door.Visitor("Ben Bolitho", "flowers"))));
    assertThat(database.column("select data from event where stream_id = ?", door))
        .hasSize(4)
        .allSatisfy(data ->
            assertThat(new String((byte[]) data, StandardCharsets.UTF_8))
                .doesNotContain("Ana", "ngstr", "cake", "Ben", "Bolitho", "flowers", "Odette"));
    assertThat(database.column("select data from event where stream_id = ? and version > 2", door))
        .allSatisfy(data ->
            assertThat(new String((byte[]) data, StandardCharsets.UTF_8))
                .matches(
                    "\\{\"visitor\":\\{\"person\":\"[0-9a-f-]{36}\",\"sealed\":\"[A-Za-z0-9+/=]+\"}}"));
  }

  @Test
  void of_an_erased_person_is_gone_and_others_keep_theirs() {
    String door = visited();

    await(keys.destroy(ana));
    await(keys.destroy(ana));

    assertThat(load(door).facts())
        .contains(
            new Event.Admitted(new Personal.Erased<>(ana)),
            new Event.Admitted(Personal.of(ben, new Door.Visitor("Ben Bolitho", "flowers"))));
    assertThat(handle(order(door, CLOSE))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void of_an_erased_person_is_never_written_again() throws SQLException {
    String door = visited();
    await(keys.destroy(ana));

    assertThatThrownBy(() -> handle(order(door, admit(ana, "Ana", "tea"))))
        .hasMessageContaining("is erased");
    try (Connection owner = database.keysAsOwner()) {
      assertThatThrownBy(() ->
              Database.run(
                  owner,
                  "update data_key set kek = 'x', wrapped = 'x', destroyed_at = null where person ="
                      + " ?",
                  ana))
          .hasMessageContaining("stays destroyed");
    }
  }

  @Test
  void that_was_moved_to_another_event_can_not_be_read() throws SQLException {
    String door = visited();
    String other = newDoor();
    try (Connection owner = database.asOwner()) {
      Database.run(
          owner,
          "insert into event (stream_id, version, type, schema_version, recorded_at, meta, data)"
              + " select ?, version - 2, type, schema_version, recorded_at, meta, data from event"
              + " where stream_id = ? and version > 2",
          other,
          door);
    }

    assertThatThrownBy(() -> load(other)).isInstanceOf(BrokenSeal.class);
  }

  @Test
  void whose_key_is_lost_is_not_mistaken_for_erased() throws SQLException {
    String door = hung();
    UUID nobody = UUID.randomUUID();
    try (Connection owner = database.asOwner()) {
      Database.run(
          owner,
          "insert into event (stream_id, version, type, schema_version, recorded_at, meta, data)"
              + " select stream_id, 2, 'door.admitted', 1, recorded_at, meta, ? from event"
              + " where stream_id = ?",
          "{\"visitor\":{\"person\":\"%s\",\"sealed\":\"AAAA\"}}"
              .formatted(nobody)
              .getBytes(StandardCharsets.UTF_8),
          door);
    }

    assertThatThrownBy(() -> load(door)).isInstanceOf(MissingKey.class);
  }

  @Test
  void reads_as_erased_without_keys() {
    String door = visited();

    List<StoredEvent> feed = await(store.feed(Position.START, 100_000));

    assertThat(feed)
        .filteredOn(event -> event.stream().equals(door))
        .extracting(event -> store.openWithoutKeys(Doors.DOOR, event).event())
        .contains(new Event.Admitted(new Personal.Erased<>(ana)));
  }

  /// A door that two people were admitted by, at versions 3 and 4.
  private String visited() {
    String door = hung();
    handle(order(door, OPEN));
    handle(order(door, admit(ana, "Ana Ångström", "cake")));
    handle(order(door, admit(ben, "Ben Bolitho", "flowers")));
    return door;
  }

  private static Command admit(UUID person, String name, String bringing) {
    return new Command.Admit(List.of(Personal.of(person, new Door.Visitor(name, bringing))));
  }
}
