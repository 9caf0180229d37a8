package attune.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.eventsourcing.Personal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EventTypesTest {

  private static final UUID ANA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00.000001Z");
  private static final LocalDate BIRTHDAY = LocalDate.of(2011, 2, 28);

  sealed interface Event {
    record Begun(
        Id id,
        Personal<Name> name,
        Personal<LocalDate> born,
        List<Personal<String>> notes,
        Optional<String> place,
        boolean isUrgent,
        Instant at)
        implements Event {
      boolean isLate() {
        return false;
      }
    }

    record Ended(Id id, String reason) implements Event {}
  }

  record Id(UUID value) {}

  record Name(String first, String last) {}

  private static final EventTypes<Event> TYPES =
      EventTypes.of("thing", Event.class)
          .type("begun", 1, Event.Begun.class)
          .type("ended", 3, Event.Ended.class)
          .upcast("ended", 1, old -> old.put("why", old.path("because").asText()))
          .upcast(
              "ended",
              2,
              old -> old.put("reason", old.path("why").asText().toUpperCase(java.util.Locale.ROOT)))
          .build();

  private static final Event.Begun BEGUN =
      new Event.Begun(
          new Id(ANA),
          Personal.of(ANA, new Name("Ana", "Ångström")),
          new Personal.Erased<>(ANA),
          List.of(Personal.of(ANA, "likes cake")),
          Optional.empty(),
          true,
          MONDAY);

  @Test
  void an_event_is_written_plainly_and_read_back() {
    ObjectNode json = TYPES.toJson(BEGUN);

    assertThat(json)
        .isEqualTo(
            json(
                """
                {"id": "%1$s",
                 "name": {"person": "%1$s", "known": {"first": "Ana", "last": "Ångström"}},
                 "born": {"person": "%1$s", "erased": true},
                 "notes": [{"person": "%1$s", "known": "likes cake"}],
                 "isUrgent": true,
                 "at": "2026-11-23T09:00:00.000001Z"}
                """
                    .formatted(ANA)));
    assertThat(TYPES.fromJson("thing.begun", 1, json)).isEqualTo(BEGUN);
  }

  @Test
  void dates_inside_personal_data_are_dates_again() {
    var begun =
        new Event.Begun(
            BEGUN.id(),
            BEGUN.name(),
            Personal.of(ANA, BIRTHDAY),
            List.of(),
            Optional.of("x"),
            false,
            MONDAY);

    assertThat(TYPES.fromJson("thing.begun", 1, TYPES.toJson(begun))).isEqualTo(begun);
  }

  @Test
  void an_old_shape_goes_through_every_upcaster() {
    assertThat(
            TYPES.fromJson(
                "thing.ended", 1, json("{\"id\": \"%s\", \"because\": \"moved\"}".formatted(ANA))))
        .isEqualTo(new Event.Ended(new Id(ANA), "MOVED"));
  }

  @Test
  void every_name_and_version_is_listed() {
    assertThat(TYPES.all())
        .extracting(named -> named.type() + ".v" + named.version())
        .containsExactly("thing.begun.v1", "thing.ended.v1", "thing.ended.v2", "thing.ended.v3");
  }

  @Test
  void what_can_not_be_read_is_told_by_its_place_and_not_by_its_value() {
    ObjectNode json = TYPES.toJson(BEGUN);
    json.putObject("born").put("person", ANA.toString()).put("known", "the tenth of May");

    assertThatThrownBy(() -> TYPES.fromJson("thing.begun", 1, json))
        .hasMessage("thing.begun can't be read at /born")
        .hasNoCause();
  }

  @Nested
  class types_can_not_be_built {

    @Test
    void without_a_name_for_every_event() {
      assertThatThrownBy(
              () -> EventTypes.of("thing", Event.class).type("begun", 1, Event.Begun.class).build())
          .hasMessageContaining("Ended has no stored name");
    }

    @Test
    void without_an_upcaster_for_every_older_shape() {
      assertThatThrownBy(() ->
              EventTypes.of("thing", Event.class)
                  .type("begun", 1, Event.Begun.class)
                  .type("ended", 2, Event.Ended.class)
                  .build())
          .hasMessageContaining("thing.ended lacks an upcaster from v1");
    }

    @Test
    void with_two_events_of_one_name() {
      assertThatThrownBy(() ->
              EventTypes.of("thing", Event.class)
                  .type("begun", 1, Event.Begun.class)
                  .type("begun", 1, Event.Ended.class))
          .hasMessageContaining("begun is named twice");
    }
  }

  private static ObjectNode json(String json) {
    try {
      return (ObjectNode) new JsonMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
