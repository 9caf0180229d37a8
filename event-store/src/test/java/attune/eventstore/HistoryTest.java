package attune.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.eventsourcing.Personal;
import attune.eventsourcing.Recorded;
import attune.eventstore.door.Door.Event;
import attune.eventstore.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HistoryTest extends StoreTest {

  private static final String META_JSON =
      "{\"actor\":{\"subject\":\"s\",\"role\":\"r\",\"client\":\"c\"},\"correlation\":\"k\"}";

  @Nested
  class read_as_of_an_instant {

    @Test
    void has_what_was_recorded_by_then() {
      String door = hung();
      handle(order(door, OPEN));
      handle(order(door, CLOSE));
      List<Instant> times = load(door).events().stream().map(Recorded::recordedAt).toList();

      assertThat(asOf(door, times.get(0).minus(1, ChronoUnit.MICROS))).isZero();
      assertThat(asOf(door, times.get(0))).isEqualTo(1);
      assertThat(asOf(door, times.get(2).minus(1, ChronoUnit.MICROS))).isEqualTo(2);
      assertThat(asOf(door, times.get(2))).isEqualTo(3);
    }

    @Test
    void has_no_holes_though_a_clock_went_back() throws SQLException {
      String door = newDoor();
      Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
      insert(
          door,
          "door.hung",
          1,
          tomorrow,
          "{\"place\":\"hall\",\"owner\":{\"person\":\"%s\",\"erased\":true}}".formatted(OWNER));
      try (Connection owner = database.asOwner()) {
        Database.run(owner, "insert into door_v1 values (?, 'hall', null, false, 0)", door);
      }

      handle(order(door, OPEN));

      assertThat(load(door).events())
          .extracting(Recorded::recordedAt)
          .containsExactly(tomorrow, tomorrow);
    }

    private long asOf(String door, Instant instant) {
      return await(store.load(Doors.DOOR, door, instant)).version();
    }
  }

  @Nested
  class of_the_past {

    @Test
    void an_old_shape_is_brought_up_to_date_and_unknown_fields_are_let_be() throws SQLException {
      String door = newDoor();
      insert(
          door,
          "door.hung",
          1,
          Instant.now(),
          "{\"place\":\"hall\",\"colour\":\"red\",\"owner\":{\"person\":\"%s\",\"erased\":true}}"
              .formatted(OWNER));

      assertThat(load(door).facts())
          .containsExactly(new Event.Hung("hall", new Personal.Erased<>(OWNER)));
    }

    @Test
    void a_type_or_shape_that_is_not_known_is_not_passed_over() throws SQLException {
      String newer = newDoor();
      insert(newer, "door.hung", 3, Instant.now(), "{}");
      String stranger = newDoor();
      insert(stranger, "door.painted", 1, Instant.now(), "{}");

      assertThatThrownBy(() -> load(newer)).hasMessageContaining("door.hung v3 is newer");
      assertThatThrownBy(() -> load(stranger)).hasMessageContaining("door.painted is no type");
    }
  }

  @Nested
  class is_only_ever_added_to {

    @ParameterizedTest
    @CsvSource({
      "event, update event set version = version + 1",
      "event, delete from event",
      "event, truncate event",
      "natural_key, update natural_key set kind = 'x'",
      "natural_key, delete from natural_key",
      "natural_key, truncate natural_key"
    })
    void even_by_its_owner(String table, String change) throws SQLException {
      hung();
      try (Connection owner = database.asOwner()) {
        assertThatThrownBy(() -> Database.run(owner, change))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("of %s is refused".formatted(table));
      }
    }

    @ParameterizedTest
    @CsvSource({
      "update event set version = version + 1",
      "delete from event",
      "truncate event",
      "delete from natural_key",
      "update idempotency set answer = ''",
      "alter table event disable trigger all",
      "create table mine (id int)"
    })
    void and_the_service_may_not_even_try(String change) throws SQLException {
      try (Connection service = database.asService()) {
        assertThatThrownBy(() -> Database.run(service, change))
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
      }
    }
  }

  private void insert(String stream, String type, int schemaVersion, Instant at, String data)
      throws SQLException {
    try (Connection owner = database.asOwner()) {
      Database.run(
          owner,
          "insert into event (stream_id, version, type, schema_version, recorded_at, meta, data)"
              + " values (?, 1, ?, ?, ?, ?, ?)",
          stream,
          type,
          schemaVersion,
          OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
          META_JSON.getBytes(StandardCharsets.UTF_8),
          data.getBytes(StandardCharsets.UTF_8));
    }
  }
}
