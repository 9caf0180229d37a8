package attune.consent.api;

import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.WithReferral;
import attune.consent.domain.ConsentPolicy;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.Obstacle;
import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Catalogue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is published of the API is what the code says.
@QuarkusTest
@WithReferral
@WithBackingServices
final class DescriptionTest {

  private static final Path PUBLISHED =
      Path.of("../contracts/src/main/resources/attune/contracts/openapi/consent-service.json");

  /// Run with `-Dattune.openapi.publish` to publish a difference that is meant.
  private static final String PUBLISH = "attune.openapi.publish";

  private static final List<String> OF_THE_DOMAIN_ALONE =
      Stream.of(
              Refusal.NOT_OPENED,
              Refusal.ALREADY_OPENED,
              Refusal.ALREADY_ENDED,
              Refusal.NOT_EXPECTED,
              Refusal.HAPPENED_LATER,
              Refusal.REASON_MISSING,
              Refusal.ALREADY_OBJECTED,
              Refusal.ALREADY_MADE,
              Refusal.PERMIT_TAKEN,
              Refusal.DISCLOSURE_TAKEN,
              Refusal.HOLD_TAKEN,
              Refusal.COPY_TAKEN)
          .map(Enum::name)
          .toList();

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @TestHTTPResource(value = "/", management = true)
  @SuppressWarnings("NullAway.Init") // set by Quarkus
  URI management;

  @Test
  void what_is_published_is_what_the_code_says() throws IOException {
    String now = JSON.writeValueAsString(described()) + "\n";
    if (System.getProperty(PUBLISH) != null) {
      Files.createDirectories(PUBLISHED.getParent());
      Files.writeString(PUBLISHED, now);
    }

    assertThat(now)
        .as("If the difference is meant, publish it: -D" + PUBLISH)
        .isEqualTo(Files.readString(PUBLISHED));
  }

  @Test
  void every_operation_has_a_summary_a_token_and_its_problems() throws IOException {
    assertThat(operations())
        .allSatisfy(operation -> {
          assertThat(operation.get("summary")).isNotNull();
          assertThat(operation.get("operationId")).isNotNull();
          assertThat(operation.get("security")).isNotNull();
          assertThat(((Map<?, ?>) Objects.requireNonNull(operation.get("responses"))).keySet())
              .asString()
              .contains("401", "403", "500");
        });
  }

  @Test
  void every_refusal_is_described_and_in_the_catalogue() throws IOException {
    Catalogue catalogue = Catalogue.read();
    List<String> refusals =
        Stream.<Enum<?>[]>of(Refusal.values(), ConsentPolicy.Refusal.values())
            .flatMap(Arrays::stream)
            .map(Enum::name)
            .distinct()
            .toList();

    assertThat(
            catalogue.problems().stream()
                .filter(entry -> entry.isSentBy("consent-service"))
                .map(Catalogue.Entry::code)
                .filter(code -> !code.equals("REGISTER_BEHIND")))
        .containsExactlyInAnyOrderElementsOf(refusals);
    assertThat(
            operations()
                .map(operation -> String.valueOf(operation.get("x-refusals")))
                .flatMap(codes -> Stream.of(codes.split(" ", -1)))
                .filter(code -> !code.equals("null"))
                .distinct())
        .as("some are for the domain alone: over HTTP what is not there is a 404")
        .containsExactlyInAnyOrderElementsOf(
            refusals.stream().filter(code -> !OF_THE_DOMAIN_ALONE.contains(code)).toList());
  }

  @Test
  void everything_that_can_be_missing_is_in_the_catalogue() {
    assertThat(
            Catalogue.read().faults().stream()
                .filter(entry -> entry.isSentBy("consent-service"))
                .map(Catalogue.FaultEntry::code))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Arrays.stream(Obstacle.values()).map(Enum::name), Stream.of("DECIDER_UNCLEAR"))
                .toList());
  }

  @SuppressWarnings("unchecked")
  private Stream<Map<String, Object>> operations() throws IOException {
    Map<String, Map<String, Object>> paths =
        (Map<String, Map<String, Object>>) described().get("paths");
    return Objects.requireNonNull(paths).values().stream()
        .flatMap(path -> path.entrySet().stream())
        .filter(entry -> List.of("get", "post").contains(entry.getKey()))
        .map(entry -> (Map<String, Object>) entry.getValue());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> described() throws IOException {
    return JSON.readValue(
        RestAssured.given()
            .queryParam("format", "JSON")
            .get(management.resolve("/q/openapi"))
            .asString(),
        TreeMap.class);
  }
}
