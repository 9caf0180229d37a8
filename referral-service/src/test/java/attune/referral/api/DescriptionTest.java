package attune.referral.api;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.http.Catalogue;
import attune.referral.domain.BreakGlass;
import attune.referral.domain.Missing;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Staff;
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
@WithBackingServices
final class DescriptionTest {

  private static final Path PUBLISHED =
      Path.of("../contracts/src/main/resources/attune/contracts/openapi/referral-service.json");

  /// Run with `-Dattune.openapi.publish` to publish a difference that is meant.
  private static final String PUBLISH = "attune.openapi.publish";

  private static final String WHILE_KEYCLOAK_IS_AWAY = "STAFF_UNREACHABLE";

  private static final List<String> OF_THE_DOMAIN_ALONE =
      List.of(Refusal.NOT_SENT.name(), BreakGlass.Refusal.NOT_OPENED.name());

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
        Stream.concat(
                Stream.<Enum<?>[]>of(
                        Refusal.values(),
                        Staff.Refusal.values(),
                        BreakGlass.Refusal.values(),
                        attune.referral.read.copy.Refusal.values())
                    .flatMap(Arrays::stream)
                    .map(Enum::name),
                Stream.of(WHILE_KEYCLOAK_IS_AWAY))
            .distinct()
            .toList();

    assertThat(
            catalogue.problems().stream()
                .filter(entry -> entry.isSentBy("referral-service"))
                .map(Catalogue.Entry::code))
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
                .filter(entry -> entry.isSentBy("referral-service"))
                .map(Catalogue.FaultEntry::code))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Arrays.stream(Missing.values()).map(Enum::name),
                    Stream.of(
                        "BAD_NHS_NUMBER",
                        "BAD_UPN",
                        "BAD_UPRN",
                        "BAD_LOCAL_CHILD_ID",
                        "PERSON_UNCLEAR",
                        "NOT_STAFF"))
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
