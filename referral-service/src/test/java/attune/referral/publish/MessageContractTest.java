package attune.referral.publish;

import static attune.eventsourcing.testing.ProjectionSpec.recorded;
import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.KERRA_THE_FOCUS_CHILD;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.told;
import static attune.referral.domain.Steps.ACCEPTED;
import static attune.referral.domain.Steps.ALLOCATED_TO_PIRAN;
import static attune.referral.domain.Steps.ANSWERED;
import static attune.referral.domain.Steps.ASKED;
import static attune.referral.domain.Steps.ASKED_MERRYN;
import static attune.referral.domain.Steps.CLOSED;
import static attune.referral.domain.Steps.DECLINED;
import static attune.referral.domain.Steps.ESCALATED;
import static attune.referral.domain.Steps.HANDED_TO_JENNA;
import static attune.referral.domain.Steps.HOLDER;
import static attune.referral.domain.Steps.IN_ERROR;
import static attune.referral.domain.Steps.JENNA;
import static attune.referral.domain.Steps.KEPT;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.ON_TUESDAY;
import static attune.referral.domain.Steps.RESTRICTED;
import static attune.referral.domain.Steps.SENT;
import static attune.referral.domain.Steps.WITHDRAWN;
import static attune.referral.domain.Steps.sent;
import static attune.referral.domain.Steps.words;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Personal;
import attune.eventsourcing.Recorded;
import attune.eventstore.StreamType;
import attune.eventstore.relay.PublicMessage;
import attune.referral.domain.Referral;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.TriagePolicy;
import attune.referral.storage.ReferralEventTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageContractTest {

  private static final Path CONTRACTS = Path.of("../contracts/src/main/resources/attune/contracts");

  private static final ReferralPublisher PUBLISHER =
      new ReferralPublisher(
          new StreamType<>(
              "referral", new Referral(TriagePolicy.DEFAULT), ReferralEventTypes.TYPES, List.of()));

  static Stream<PublicMessage> published() {
    return Stream.of(
            sent(complete().from("MOSAIC", "M-20417")),
            SENT,
            ASKED,
            ANSWERED,
            ACCEPTED,
            DECLINED,
            ALLOCATED_TO_PIRAN,
            CLOSED,
            ASKED_MERRYN,
            WITHDRAWN,
            new Event.Reallocated(JENNA, words("Nearer"), MONDAY),
            HANDED_TO_JENNA,
            new Event.Reopened(words("Back"), true, MONDAY),
            IN_ERROR,
            new Event.PersonCorrected(told(), MONDAY),
            new Event.PersonAdded(told(), MONDAY),
            new Event.PersonRemoved(KERRA, words("Aunt"), MONDAY),
            new Event.SafeContactAgreed(KEPT, MONDAY),
            new Event.SafeContactEnded(KEPT.id(), words("Safe now"), MONDAY),
            new Event.Born(KERRA, Personal.of(KERRA, ON_TUESDAY), MONDAY),
            new Event.Died(KERRA, Personal.of(KERRA, ON_TUESDAY), MONDAY),
            new Event.DeathTakenBack(KERRA_THE_FOCUS_CHILD, Personal.of(KERRA, "Aunt"), MONDAY),
            new Event.PregnancyEnded(KERRA, MONDAY),
            RESTRICTED,
            new Event.RestrictionLifted(words("No need"), MONDAY))
        .map(event -> message(recorded(event).getFirst()));
  }

  static Stream<Event> toldToNobody() {
    return Stream.of(
        ESCALATED,
        new Event.CaseHolderChanged(HOLDER, MONDAY),
        new Event.RestrictionReviewed(words("Still"), ON_TUESDAY, MONDAY));
  }

  @ParameterizedTest
  @MethodSource("toldToNobody")
  void what_only_named_people_may_know_and_what_nobody_needs_is_not_published(Event event) {
    assertThat(PUBLISHER.publish(recorded(event).getFirst())).isEmpty();
  }

  static Stream<String> types() throws IOException {
    return names(CONTRACTS.resolve("events")).stream();
  }

  @ParameterizedTest
  @MethodSource("published")
  void each_message_is_as_its_schema_says_and_has_no_other_member(PublicMessage message) {
    assertThat(Schemas.faults(message.type(), message.data())).isEmpty();
    assertThat(members(Schemas.schema(message.type()).get("properties")))
        .containsAll(members(message.data()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void each_example_is_as_its_schema_says(String type) {
    assertThat(Schemas.faults(type, Schemas.example(type))).isEmpty();
  }

  @Test
  void every_schema_has_an_example_and_every_referral_message_a_schema() throws IOException {
    assertThat(names(CONTRACTS.resolve("events/examples")))
        .isEqualTo(types().collect(Collectors.toSet()));
    assertThat(published().map(PublicMessage::type).collect(Collectors.toSet()))
        .isEqualTo(
            types().filter(t -> t.startsWith("attune.referral.")).collect(Collectors.toSet()));
  }

  @Test
  void the_asyncapi_document_names_every_message() throws IOException {
    String document = Files.readString(CONTRACTS.resolve("asyncapi.yaml"));
    assertThat(types())
        .allSatisfy(type -> assertThat(document).contains("./events/" + type + ".json"));
  }

  @Test
  void a_member_that_is_missing_or_wrong_is_found() {
    var broken = Schemas.example("attune.consent.given.v1").deepCopy();
    ((ObjectNode) broken).put("person", "Merryn").remove("decidedBy");
    assertThat(Schemas.faults("attune.consent.given.v1", broken)).hasSize(2);
  }

  @Test
  void nothing_personal_is_published_even_if_it_could_be_read() {
    String all =
        published().map(message -> message.data().toString()).collect(Collectors.joining());
    assertThat(all).contains(KERRA.toString());
    assertThat(List.of("Kerra", "Lowen", "Hocking", "Rosa", "2022-05-04", "9434765919", "M-20417"))
        .noneMatch(all::contains);
    assertThat(List.of("sleep", "Badly", "Parenting", "went well", "look at each other"))
        .noneMatch(all::contains);
  }

  private static PublicMessage message(Recorded<Event> recorded) {
    return PUBLISHER.publish(recorded).orElseThrow();
  }

  private static Set<String> members(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
