package attune.referral.automation;

import static attune.referral.domain.ARequest.MERRYN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.eventstore.consumer.IncomingMessage;
import attune.eventstore.consumer.Unhandleable;
import attune.referral.domain.OwnAnswer.Kind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read from consent-service's messages, by their published examples.
class ConsentFactTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void a_yes_of_their_own_about_filming_is_remembered() throws IOException {
    assertThat(ConsentFact.of(example("given"), Kind.GIVEN))
        .contains(
            new ConsentFact(
                UUID.fromString("0198f3c0-0000-7000-8000-000000000001"),
                MERRYN,
                Kind.GIVEN,
                LocalDate.parse("2027-11-02"),
                3,
                "register/3",
                Instant.parse("2026-11-03T15:03:00Z"),
                Instant.parse("2026-11-03T15:03:20.500Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "refused, REFUSED",
    "withdrawn, WITHDRAWN",
    "found-unable-to-decide, NOT_ABLE_TO_DECIDE"
  })
  void every_other_answer_is_remembered_too(String name, Kind kind) throws IOException {
    assertThat(ConsentFact.of(example(name), kind).orElseThrow().answer()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"purposes\": [\"TRAINING\"]}",
        "{\"narrowedTo\": {\"audience\": \"a-school\"}}",
        "{\"decidedBy\": {\"as\": \"PARENTAL_RESPONSIBILITY\"}}",
        "{\"decidedBy\": {}}"
      })
  void another_purpose_a_narrowed_answer_and_a_parents_answer_are_not(String change)
      throws IOException {
    assertThat(ConsentFact.of(changed(change), Kind.GIVEN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"person\": \"Merryn\"}; INVALID: /person",
        "{\"caseId\": null}; INVALID: /caseId",
        "{\"version\": \"three\"}; INVALID: /version",
        "{\"until\": \"2027-02-30\"}; INVALID: /until",
        "{\"happenedAt\": \"yesterday\"}; INVALID: /happenedAt"
      })
  void a_message_that_can_not_be_understood_says_where_and_never_what(
      String change, String reason) {
    assertThatThrownBy(() -> ConsentFact.of(changed(change), Kind.GIVEN))
        .isInstanceOf(Unhandleable.class)
        .hasMessage(reason);
  }

  private static IncomingMessage changed(String change) throws IOException {
    IncomingMessage message = example("given");
    message.data().setAll(object(change));
    return message;
  }

  private static ObjectNode object(String json) throws JsonProcessingException {
    return JSON.readValue(json, ObjectNode.class);
  }

  private static IncomingMessage example(String name) throws IOException {
    String type = "attune.consent." + name + ".v1";
    String file = "/attune/contracts/events/examples/" + type + ".json";
    try (InputStream in = ConsentFactTest.class.getResourceAsStream(file)) {
      ObjectNode data = JSON.readValue(Objects.requireNonNull(in), ObjectNode.class);
      String caseId = data.get("caseId").asText();
      return new IncomingMessage(
          caseId, "register/3", "/consent-service", type, caseId, Instant.EPOCH, null, data);
    }
  }
}
