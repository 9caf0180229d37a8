package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(PagesAlone.class)
class WorklistTest {
  static final String EMPTY = "{\"items\":[],\"page\":{\"next\":null}}";

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @Nested
  class home {
    @ParameterizedTest
    @CsvSource({
      "triage, /triage",
      "service-manager, /waiting",
      "practitioner, /cases",
      "referrer, /cases",
      "supervisor, /team",
      "duty, /duty",
      "data-protection, /reviews-due",
      "admin, /admin/parked-messages"
    })
    void leads_to_what_is_to_be_done(String role, String path) {
      assertThat(new Reader(role).open("/").location()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"auditor, Auditor", "nobody, No role yet"})
    void says_plainly_what_will_be_there(String role, String title) {
      Page page = new Reader(role).open("/");

      assertThat(page.heading()).isEqualTo("Your pages are not here yet");
      assertThat(page.document().select("h2").eachText()).contains(title);
    }
  }

  @Nested
  class told_in_confidence {
    @ParameterizedTest
    @CsvSource({
      "triage, /triage",
      "service-manager, /waiting",
      "practitioner, /cases",
      "supervisor, /team"
    })
    void stands_for_a_week_above_the_list_people_land_on(String role, String path) {
      Page page = new Reader(role).open(path);

      assertThat(page.document().select(".govuk-notification-banner").eachText())
          .singleElement()
          .asString()
          .contains("VIG-26-7K3QX")
          .doesNotContain("VIG-26-3R6HV");
    }

    @Test
    void is_a_list_of_its_own() {
      Page page = new Reader("triage").open("/escalations");

      assertThat(page.document().select(".worklist__item").eachText())
          .containsExactly(
              "VIG-26-7K3QX Told on 21 November 2026 at 10:12am",
              "VIG-26-3R6HV Told on 2 March 2026 at 9am");
      assertThat(page.link("VIG-26-7K3QX")).isEqualTo("/cases/VIG-26-7K3QX");
    }

    @Test
    void says_what_to_do_where_there_is_nothing() {
      stub.tell("/v1/escalations?limit=50", 200, EMPTY);
      stub.tell("/v1/escalations?limit=10", 200, EMPTY);

      assertThat(new Reader("practitioner").open("/escalations").text())
          .contains("choose “Escalate”", "call 999 first");
      assertThat(new Reader("practitioner").open("/cases").document().select("#told")).isEmpty();
    }

    @Test
    void is_not_asked_for_by_referrers() {
      assertThat(new Reader("referrer").open("/cases").document().select("#told")).isEmpty();
    }
  }

  @Nested
  class triage_inbox {
    final Reader triage = new Reader("triage");

    @Test
    void lists_requests_with_their_clock_and_what_is_missing() {
      var items = triage.open("/triage").document().select(".worklist__item");

      assertThat(items).hasSize(3);
      assertThat(items.get(0).text())
          .contains(
              "Denzel Hosking",
              "13 years old",
              "Overdue by 5 hours",
              "Was to be decided by 22 November 2026 at 9:12am",
              "3 things are missing",
              "Question 1: what change is hoped for");
      assertThat(items.get(1).text()).contains("Asked for information", "14 months old");
      assertThat(items.get(2).text()).contains("45 hours left", "Nothing is missing");
    }

    @Test
    void shows_in_a_picture_how_much_time_is_left() {
      var ring = triage.open("/triage").document().select("svg [stroke-dasharray]");

      assertThat(ring.eachAttr("stroke-dasharray")).containsExactly("36 100", "94 100");
    }

    @Test
    void says_what_to_do_when_nothing_is_to_be_decided() {
      stub.tell("/v1/triage-inbox?limit=50", 200, EMPTY);

      assertThat(triage.open("/triage").text())
          .contains("No request waits for a decision", "look again when you are next on triage");
    }

    @Test
    void is_not_for_other_roles() {
      assertThat(new Reader("practitioner").open("/triage").heading())
          .isEqualTo("This page is not for your role");
    }

    @Test
    void says_that_nothing_is_lost_when_the_service_is_away() {
      stub.tell("/v1/triage-inbox?limit=50", 503, "{\"code\":\"SERVICE_UNREACHABLE\"}");

      Page page = triage.open("/triage");

      assertThat(page.status()).isEqualTo(503);
      assertThat(page.text()).contains("Nothing that was saved is lost");
    }
  }

  @Nested
  class waiting_list {
    final Reader manager = new Reader("service-manager");

    @Test
    void shows_place_days_and_what_stands_in_the_way() {
      var rows = manager.open("/waiting").document().select("tbody tr");

      assertThat(rows.eachText())
          .satisfiesExactly(
              first ->
                  assertThat(first).startsWith("1 Jory Chenoweth").contains("53 days", "Nothing"),
              second -> assertThat(second).contains("Since today", "The own consent of a child"));
    }

    @Test
    void goes_on_behind_the_last_row() {
      assertThat(manager.open("/waiting").link("Next page")).isEqualTo("/waiting?cursor=b3BhcXVl");
    }

    @Test
    void says_what_to_do_when_nobody_waits() {
      stub.tell("/v1/waiting-list?limit=50", 200, EMPTY);

      assertThat(manager.open("/waiting").text()).contains("No family waits for a practitioner");
    }
  }

  @Nested
  class cases {
    @Test
    void are_filtered_by_status_with_a_get() {
      Page page = new Reader("service-manager").open("/cases?status=ALLOCATED");

      assertThat(page.document().select("tbody tr").eachText())
          .singleElement()
          .asString()
          .startsWith("Tegen Rowe");
      assertThat(page.field("Show").select("option[selected]").text()).isEqualTo("Allocated");
    }

    @ParameterizedTest
    @CsvSource({
      "practitioner, My cases, Your service manager allocates families",
      "referrer, My requests, You have sent no request",
      "supervisor, Cases of my supervisees, No case is allocated to anybody you supervise",
      "service-manager, All cases, There is no case yet"
    })
    void say_what_to_do_when_there_are_none(String role, String heading, String words) {
      stub.tell("/v1/referrals?limit=50", 200, EMPTY);

      Page page = new Reader(role).open("/cases");

      assertThat(page.heading()).isEqualTo(heading);
      assertThat(page.text()).contains(words);
    }
  }
}
