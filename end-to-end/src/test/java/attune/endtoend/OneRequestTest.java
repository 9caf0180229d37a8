package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One request followed from HTTP to the page, as docs/follow-a-request.md does it by hand.
class OneRequestTest {

  private static final String FOLLOWED =
      """
      select e.version, e.type, convert_from(e.meta, 'UTF8') as meta, e.data, l.index
        from event e left join log l using (xid, position)
       where e.stream_id = ? order by e.version
      """;

  private final Stack stack = Stack.running();
  private final CaseSystem mosaic = CaseSystem.mosaic(stack);

  private record Row(long version, String type, String meta, String data, long index) {}

  @Test
  void a_request_goes_from_http_to_event_log_message_worklist_page_and_history() throws Exception {
    String caseId = mosaic.sendNew("girl-of-six.json");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(rows(caseId)).extracting(Row::index).allMatch(i -> i >= 0));
    Row row = rows(caseId).getFirst();
    assertThat(row.type()).isEqualTo("referral.sent");
    assertThat(row.meta()).contains("\"client\":\"mosaic\"");
    assertThat(row.data()).contains("\"sealed\"");

    Topics.Message message = messagesOf(caseId).getFirst();
    assertThat(message.topic()).isEqualTo("attune.referral.v1");
    assertThat(message.headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", caseId + "/1")
        .containsEntry("ce_source", "/referral-service")
        .containsEntry("ce_type", "attune.referral.sent.v1")
        .containsEntry("ce_subject", caseId)
        .containsEntry("ce_partitionkey", caseId)
        .containsEntry("content-type", "application/json")
        .containsKeys("ce_time", "ce_dataschema", "ce_sequence", "ce_traceparent");

    var history = CaseSystem.json(mosaic.get("/v1/referrals/" + caseId + "/history"));
    assertThat(history.path("items")).hasSize(1);

    String reference =
        CaseSystem.json(mosaic.get("/v1/referrals/" + caseId)).path("reference").asText();
    try (var browser = new Browser()) {
      Page page = browser.fresh(Browser.Width.DESK, true);
      page.navigate(stack.pages().toString());
      Browser.logIn(page, "tamsin.trevail", Stack.PASSWORD);
      PlaywrightAssertions.assertThat(page.locator("a[href='/cases/" + reference + "']"))
          .isVisible();
      page.locator("a[href='/cases/" + reference + "']").click();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Timeline")).click();
      PlaywrightAssertions.assertThat(page.getByText("1 event")).isVisible();
    }
  }

  private List<Topics.Message> messagesOf(String caseId) {
    return Topics.all(stack).stream().filter(message -> message.key().equals(caseId)).toList();
  }

  private List<Row> rows(String caseId) throws SQLException {
    try (var database = stack.database("referral");
        PreparedStatement query = database.prepareStatement(FOLLOWED)) {
      query.setString(1, caseId);
      List<Row> rows = new ArrayList<>();
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          long index = result.getLong("index");
          rows.add(
              new Row(
                  result.getLong("version"),
                  result.getString("type"),
                  result.getString("meta"),
                  new String(result.getBytes("data"), StandardCharsets.UTF_8),
                  result.wasNull() ? -1 : index));
        }
      }
      return rows;
    }
  }
}
