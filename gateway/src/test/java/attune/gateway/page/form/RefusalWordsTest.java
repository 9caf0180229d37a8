package attune.gateway.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalWordsTest {
  private static final String UNKNOWN = RefusalWords.of("NEVER_HEARD_OF");

  /// Said to systems alone: no page sends what they are refused for.
  private static final List<String> OF_SYSTEMS =
      List.of("VERSION_TAKEN", "NO_SUCH_PROPOSAL", "IN_THE_PAST", "AGES_OUT_OF_ORDER");

  @ParameterizedTest
  @MethodSource("codes")
  void what_consent_service_refuses_is_said_in_plain_words(String code) {
    assertThat(RefusalWords.of(code)).isNotEqualTo(UNKNOWN);
  }

  static Stream<String> codes() throws IOException {
    String api = "/attune/contracts/openapi/consent-service.json";
    try (InputStream file = RefusalWordsTest.class.getResourceAsStream(api)) {
      return new ObjectMapper()
          .readTree(Objects.requireNonNull(file)).findValues("x-refusals").stream()
              .map(JsonNode::asText)
              .flatMap(codes -> Stream.of(codes.split(" ", -1)))
              .distinct()
              .filter(code -> !OF_SYSTEMS.contains(code));
    }
  }
}
