package attune.consent.publish;

import static attune.eventsourcing.testing.ProjectionSpec.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentRegister;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.Policies;
import attune.consent.domain.Policy;
import attune.consent.domain.Story;
import attune.consent.storage.ConsentEventTypes;
import attune.consent.storage.Examples;
import attune.eventstore.StreamType;
import attune.eventstore.relay.PublicMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageContractTest {

  private static final Path CONTRACTS = Path.of("../contracts/src/main/resources/attune/contracts");

  private static final ConsentPublisher PUBLISHER =
      new ConsentPublisher(
          new StreamType<>(
              "consent",
              new ConsentRegister(Policies.of(List.of(Policy.DEFAULT))),
              ConsentEventTypes.TYPES,
              List.of()));

  static Stream<PublicMessage> published() {
    return Examples.all().stream()
        .map(one -> PUBLISHER.publish(recorded(one.getValue()).getFirst()))
        .flatMap(Optional::stream);
  }

  @ParameterizedTest
  @MethodSource("published")
  void each_message_is_as_its_schema_says_and_has_no_other_member(PublicMessage message) {
    assertThat(Schemas.faults(message.type(), message.data())).isEmpty();
    assertThat(members(Schemas.schema(message.type()).get("properties")))
        .containsAll(members(message.data()));
  }

  @Test
  void every_consent_schema_is_of_a_message_that_is_sent() throws IOException {
    assertThat(published().map(PublicMessage::type).distinct())
        .containsExactlyInAnyOrderElementsOf(schemas());
  }

  @Test
  void nothing_personal_is_published_even_if_it_could_be_read() {
    String all =
        published().map(message -> message.data().toString()).collect(Collectors.joining());
    assertThat(all).contains(Story.KERRA.toString());
    assertThat(
            List.of("2013-06-01", "Tried", "Turned away", "Not on film", "Asked for", "She said"))
        .noneMatch(all::contains);
  }

  /// Who objects, a birthday, what somebody is held for.
  @ParameterizedTest
  @ValueSource(strings = {"birthday-ahead", "not-yet-of-age", "legal-status-changed", "died"})
  void what_others_could_conclude_too_much_from_is_told_to_nobody(String name) {
    assertThat(PUBLISHER.publish(recorded(example(name)).getFirst())).isEmpty();
  }

  @Test
  void a_birthday_is_told_as_a_hold_and_an_objection_without_who_objects() {
    assertThat(message("came-of-age").type()).isEqualTo("attune.consent.held.v1");
    assertThat(message("came-of-age").data().has("birthday")).isFalse();
    assertThat(message("objection-raised").data().toString()).doesNotContain(Story.JAGO.toString());
    assertThat(message("hold-placed").data().toString()).doesNotContain("POLICE");
  }

  private static PublicMessage message(String name) {
    return PUBLISHER.publish(recorded(example(name)).getFirst()).orElseThrow();
  }

  private static Event example(String name) {
    return Examples.all().stream()
        .filter(one -> one.getKey().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> members(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static Set<String> schemas() throws IOException {
    try (Stream<Path> files = Files.list(CONTRACTS.resolve("events"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("attune.consent."))
          .map(name -> name.replace(".json", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
