package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The messages put aside, as an admin sees them and has them handled after all.
@QuarkusTest
@TestProfile(PagesAlone.class)
class ParkedPagesTest {
  static final String PATH = "/admin/parked-messages";
  static final String SERVICE = "/v1/referral-parked-messages";
  static final String REDELIVERIES = SERVICE + "/redeliveries";

  final Reader admin = new Reader("admin");

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @Nested
  class the_list {
    @Test
    void says_what_waits_since_when_how_many_and_why() {
      Page page = admin.open(PATH);

      assertThat(page.heading()).isEqualTo("Messages put aside");
      assertThat(page.text()).contains("2 cases on this page", "Other cases go on");
      assertThat(page.document().select("tbody tr").eachText())
          .satisfiesExactly(
              first ->
                  assertThat(first)
                      .startsWith("What the consent register tells of people’s own answers")
                      .contains(
                          Stub.ALLOCATED,
                          "21 November 2026 at 10am",
                          "3 messages",
                          "What it says at /person is not as agreed.",
                          "Tried again 2 times, last on 22 November 2026 at 9:30am."),
              second ->
                  assertThat(second)
                      .startsWith("Messages for door-facts")
                      .contains("keyless 2@17", "1 message", "look at its ce_id")
                      .doesNotContain("Tried again"));
      assertThat(page.link("Next page")).isEqualTo(PATH + "?cursor=b3BhcXVl");
    }

    @Test
    void has_a_button_of_its_own_for_each_named_after_its_case() {
      Page page = admin.open(PATH);

      assertThat(page.document().select("form[method=post] button").eachText())
          .containsExactly(
              "Handle again what waits of " + Stub.ALLOCATED,
              "Handle again what waits of keyless 2@17");
      assertThat(page.document().select("input[name=key]").eachAttr("value"))
          .doesNotHaveDuplicates();
    }

    @Test
    void says_what_it_means_when_nothing_is_put_aside() {
      stub.tell(SERVICE + "?limit=50", 200, TeamPagesTest.EMPTY);

      assertThat(admin.open(PATH).text())
          .contains("No message is put aside", "You need do nothing until then");
    }

    @Test
    void says_that_nothing_is_lost_when_the_service_is_away() {
      stub.tell(SERVICE + "?limit=50", 503, "{\"code\":\"SERVICE_UNREACHABLE\"}");

      assertThat(admin.open(PATH).status()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"service-manager", "practitioner", "data-protection", "auditor"})
    void is_for_admins_alone(String role) {
      assertThat(new Reader(role).open(PATH).heading()).isEqualTo("This page is not for your role");
    }

    @Test
    void is_in_the_navigation_of_admins() {
      assertThat(admin.open(PATH).link("Messages put aside")).isEqualTo(PATH);
    }
  }

  @Nested
  class handling_again {
    @Test
    void becomes_an_order_for_that_case() {
      stub.tell(REDELIVERIES, 200, "{\"handled\":3,\"waiting\":0}");
      Page list = admin.open(PATH);

      Page page = press(list, 0);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.heading()).isEqualTo("3 messages were handled");
      assertThat(page.text()).contains("None of this case waits any more", Stub.ALLOCATED);
      Stub.Received received = stub.received().getFirst();
      assertThat(received.path()).isEqualTo(REDELIVERIES);
      assertThat(received.key()).isEqualTo(list.document().select("input[name=key]").val());
      assertThat(new JsonObject(received.body()))
          .isEqualTo(JsonObject.of("source", "consent-facts", "key", Stub.ALLOCATED));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{'handled':1,'waiting':0} | 1 message was handled | nothing more to do",
          "{'handled':0,'waiting':0} | Nothing of this case waits | by somebody else",
          "{'handled':0,'waiting':3,'reason':'FAILED: SQLException 23514'} | It stopped again at"
              + " the first message | failed over it (SQLException 23514): its log says more. 3"
              + " messages still wait",
          "{'handled':2,'waiting':1,'reason':'UNREADABLE: data'} | 2 messages were handled, then it"
              + " stopped again | can’t be read. 1 message still waits, and nothing is lost",
          "{'handled':0,'waiting':1,'reason':'NO_SUCH_DOOR: /door'} | It stopped again at the first"
              + " message | The service says NO_SUCH_DOOR: /door.",
          "{'handled':400,'waiting':70} | 400 messages were handled so far | there was no time for"
              + " more"
        })
    void tells_what_came_of_it(String answer, String heading, String words) {
      stub.tell(REDELIVERIES, 200, answer.replace('\'', '"'));

      Page page = press(admin.open(PATH), 0);

      assertThat(page.heading()).isEqualTo(heading);
      assertThat(page.text()).contains(words);
      assertThat(page.link("See what is put aside now")).isEqualTo(PATH);
    }

    @ParameterizedTest
    @CsvSource({
      "503, BUSY, This could not be done just now",
      "422, IDEMPOTENCY_KEY_REUSED, You sent this form once before",
      "400, INVALID_BODY, Nothing takes in such messages any more"
    })
    void says_plainly_why_it_was_refused(int status, String code, String heading) {
      stub.tell(REDELIVERIES, status, "{\"code\":\"" + code + "\"}");

      Page page = press(admin.open(PATH), 1);

      assertThat(page.status()).isEqualTo(status);
      assertThat(page.heading()).isEqualTo(heading);
    }

    @Test
    void that_can_not_be_had_is_the_page_of_what_is_not_available() {
      stub.tell(REDELIVERIES, 504, "{\"code\":\"SERVICE_TOO_SLOW\"}");

      assertThat(press(admin.open(PATH), 0).text()).contains("Nothing that was saved is lost");
    }

    @Test
    void is_for_admins_alone() {
      Page list = admin.open(PATH);

      assertThat(new Reader("service-manager").send(PATH, list, Map.of()).status()).isEqualTo(403);
      assertThat(stub.received()).isEmpty();
    }

    private Page press(Page list, int row) {
      Map<String, String> fields = new HashMap<>();
      for (Element field : list.document().select("form[method=post]").get(row).select("input")) {
        fields.put(field.attr("name"), field.attr("value"));
      }
      return admin.send(PATH, list, fields);
    }
  }
}
