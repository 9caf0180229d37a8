package attune.referral.publish;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Meta;
import attune.eventsourcing.Recorded;
import attune.eventstore.StreamType;
import attune.eventstore.relay.PublicMessage;
import attune.referral.domain.Absence;
import attune.referral.domain.Staff;
import attune.referral.domain.Staff.Event;
import attune.referral.domain.Stage;
import attune.referral.domain.Supervision;
import attune.referral.storage.StaffEventTypes;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who supervises whom is told; the rest of what is known of practitioners is not.
class StaffMessageContractTest {

  private static final UUID PIRAN = UUID.fromString("00000000-0000-4000-8000-000000000005");
  private static final UUID SEFTON = UUID.fromString("00000000-0000-4000-8000-000000000007");
  private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-21");

  private static final Meta BY_A_TEST =
      new Meta(new Meta.Actor(SEFTON.toString(), "service-manager", "tests"), "a-test", null, null);

  private static final StaffPublisher PUBLISHER =
      new StaffPublisher(new StreamType<>("staff", new Staff(), StaffEventTypes.TYPES, List.of()));

  static Stream<Event> told() {
    return Stream.of(
        new Event.SupervisorNamed(new Supervision(SEFTON, false, null), MONDAY),
        new Event.SupervisorNamed(new Supervision(SEFTON, true, CHRISTMAS), MONDAY),
        new Event.SupervisionEnded(MONDAY));
  }

  static Stream<Event> untold() {
    return Stream.of(
        new Event.CapacitySet(6, MONDAY),
        new Event.StageReached(Stage.ACCREDITED, MONDAY),
        new Event.WentAway(new Absence(CHRISTMAS, CHRISTMAS), MONDAY),
        new Event.CameBack(CHRISTMAS, MONDAY));
  }

  @ParameterizedTest
  @MethodSource("told")
  void each_message_is_as_its_schema_says_and_has_no_other_member(Event event) {
    PublicMessage message = published(event).orElseThrow();

    assertThat(message.subject()).isEqualTo(PIRAN.toString());
    assertThat(Schemas.faults(message.type(), message.data())).isEmpty();
    assertThat(members(Schemas.schema(message.type()).get("properties")))
        .containsAll(members(message.data()));
  }

  @ParameterizedTest
  @MethodSource("untold")
  void what_somebody_can_take_on_is_told_to_nobody(Event event) {
    assertThat(published(event)).isEmpty();
  }

  private static Optional<PublicMessage> published(Event event) {
    return PUBLISHER.publish(new Recorded<>(Staff.stream(PIRAN), 3, MONDAY, BY_A_TEST, event));
  }

  private static Set<String> members(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }
}
