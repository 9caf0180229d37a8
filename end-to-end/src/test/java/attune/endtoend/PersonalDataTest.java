package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// After the story and a few mistakes, no name, birth date, identifier or free text of any sample
/// is anywhere but where it belongs.
class PersonalDataTest {

  private static final Stack STACK = Stack.running();
  private static final CaseSystem MOSAIC = CaseSystem.mosaic(STACK);
  private static final Set<String> WORDS = PersonalWords.ofSamples();
  private static String problems = "";

  /// Every mistake that a body with personal data in it can make.
  @BeforeAll
  static void mistakes() {
    ObjectNode wrongTypes = CaseSystem.sample("boy-of-thirteen.json");
    wrongTypes.put("route", wrongTypes.at("/people/0/name").asText());
    wrongTypes.withObject("/people/0").put("toBeFilmed", wrongTypes.at("/people/0/name").asText());
    wrongTypes.withObject("/people/1").put("dateOfBirth", wrongTypes.at("/people/1/name").asText());
    wrongTypes.withObject("/identifiers").put("nhsNumber", "999 314 2750");
    String whole = CaseSystem.sample("boy-of-thirteen.json").toString();
    problems =
        List.of(
                wrongTypes.toString(),
                whole.substring(0, whole.length() - 20),
                CaseSystem.sample("health-visitor-child-of-five.json").toString(),
                "[" + whole + "]")
            .stream()
            .map(body -> MOSAIC.post("/v1/referrals", body, UUID.randomUUID().toString()))
            .peek(answer -> assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499))
            .map(answer -> answer.body() + answer.headers().map())
            .collect(Collectors.joining("\n"));
  }

  @Test
  void the_samples_are_full_of_it() {
    assertThat(WORDS).hasSizeGreaterThan(40).contains("Denzel Chenoweth", "2013-04-18");
  }

  @Test
  void not_in_problems() {
    assertThat(PersonalWords.in(problems, WORDS)).isEmpty();
  }

  @Test
  void not_in_any_log() {
    assertThat(STACK.logs())
        .allSatisfy(log -> assertThat(PersonalWords.in(Stack.read(log), WORDS)).isEmpty());
  }

  @Test
  void not_on_any_topic() {
    List<Topics.Message> messages =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> Topics.all(STACK), all -> all.size() >= 5);

    assertThat(PersonalWords.in(messages.toString(), WORDS)).isEmpty();
  }

  @Test
  void not_in_metrics() {
    for (String service : List.of("GATEWAY", "REFERRAL", "CONSENT")) {
      String metrics = CaseSystem.fetch(STACK.metrics(service));
      assertThat(metrics).contains("http_server_requests_seconds_count");
      assertThat(PersonalWords.in(metrics, WORDS)).isEmpty();
    }
  }

  @Test
  void not_in_any_byte_of_the_event_table_nor_beside_it() throws Exception {
    for (String table : List.of("event", "log", "idempotency", "natural_key", "relay_position")) {
      String bytes = everything("referral", table);
      assertThat(bytes).as(table).isNotEmpty();
      assertThat(PersonalWords.in(bytes, WORDS)).as(table).isEmpty();
    }
  }

  @Test
  void not_in_any_byte_of_what_consent_service_stores() throws Exception {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(everything("consent", "event")).isNotEmpty());
    for (String table : List.of("event", "log", "case_access", "household_due", "relay_position")) {
      assertThat(PersonalWords.in(everything("consent", table), WORDS)).as(table).isEmpty();
    }
  }

  /// Bytes as the text they would be if they were not sealed.
  private static String everything(String name, String table) throws Exception {
    var text = new StringBuilder();
    try (var database = STACK.database(name);
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          boolean binary = rows.getMetaData().getColumnTypeName(column).equals("bytea");
          text.append(
                  binary
                      ? new String(rows.getBytes(column), StandardCharsets.UTF_8)
                      : rows.getString(column))
              .append('\n');
        }
      }
    }
    return text.toString();
  }
}
