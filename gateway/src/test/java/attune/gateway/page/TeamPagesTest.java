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
class TeamPagesTest {
  static final String EMPTY = "{\"items\":[],\"page\":{\"next\":null}}";
  static final String LIMIT = "?limit=200";

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @Nested
  class team {
    @Test
    void shows_how_much_each_has_to_do_in_words_and_a_bar() {
      Page page = new Reader("service-manager").open("/team");

      assertThat(page.document().select("tbody tr").eachText())
          .first()
          .asString()
          .startsWith("Jenna Jago 0 cases, no capacity set");
      assertThat(page.document().select("tbody svg rect:last-child").eachAttr("width"))
          .containsExactly("0", "75");
      assertThat(page.link("Piran Pascoe")).isEqualTo("/team/" + Stub.PIRAN);
    }

    @Test
    void of_a_supervisor_are_those_whom_the_service_names() {
      Page page = new Reader("supervisor").open("/team");

      assertThat(page.heading()).isEqualTo("My supervisees");
      assertThat(page.document().select("tbody tr")).hasSize(1);
    }

    @Test
    void has_a_page_for_each() {
      Page page = new Reader("service-manager").open("/team/" + Stub.PIRAN);

      assertThat(page.text()).contains("3 of 4 cases", "Trainee, stage 2", "31 March 2027");
      assertThat(page.link("Plan time away")).endsWith("/absence");
    }
  }

  @Nested
  class empty_list {
    @ParameterizedTest
    @CsvSource({
      "supervisor, /team, /v1/staff, A service manager names supervisors",
      "service-manager, /openings, /v1/break-glass-openings, No opening waits for your review",
      "practitioner, /openings, /v1/break-glass-openings, You need do nothing",
      "data-protection, /reviews-due, /v1/reviews-due, A case comes here as soon as"
    })
    void says_what_to_do_next(String role, String path, String service, String words) {
      stub.tell(service + LIMIT, 200, EMPTY);

      assertThat(new Reader(role).open(path).text()).contains(words);
    }
  }

  @Test
  void reviews_due_say_which_is_late_and_not_how_many_there_are() {
    Page page = new Reader("data-protection").open("/reviews-due");

    assertThat(page.document().select("tbody tr").eachText())
        .containsExactly(
            "VIG-26-3R6HV 20 November 2026 Overdue Somebody who works here is close to the family"
                + " Review VIG-26-3R6HV",
            "VIG-26-6W9AB 15 January 2027 Known to those who are named Review VIG-26-6W9AB");
    assertThat(page.text()).doesNotContain("2 cases");
  }

  @Test
  void openings_tell_who_opened_what_and_why() {
    assertThat(new Reader("service-manager").open("/openings").text())
        .contains("Jenna Jago", "21 November 2026 at 10am", "The mother called");
  }

  @Nested
  class duty {
    final Reader duty = new Reader("duty");

    @Test
    void finds_who_is_in_a_case_and_nothing_else() {
      Page page = duty.open("/duty?reference=vig-26-5t1xk");

      assertThat(page.text()).contains("Merryn Tremayne", "Focus child").doesNotContain("Truro");
      assertThat(page.link("Keep something from somebody"))
          .isEqualTo("/cases/VIG-26-5T1XK/safe-contact");
    }

    @Test
    void is_told_when_there_is_none() {
      Page page = duty.open("/duty?reference=VIG-26-AAAAA");

      assertThat(page.text()).contains("No case that you may find has this reference");
      assertThat(page.field("The case’s reference").val()).isEqualTo("VIG-26-AAAAA");
    }

    @Test
    void is_told_when_a_character_is_wrong() {
      stub.tell("/v1/name-checks", 400, "{\"code\":\"INVALID\",\"status\":400}");
      Page page = duty.open("/duty?reference=VIG-26-5T1XX");

      assertThat(page.text()).contains("VIG-26-5T1XX is not a reference");
    }

    @Test
    void opens_no_case() {
      assertThat(duty.open("/cases/VIG-26-5T1XK").status()).isEqualTo(403);
    }
  }

  @Nested
  class my_requests {
    @Test
    void say_where_each_is_and_what_is_asked() {
      Page page = new Reader("referrer").open("/cases");

      assertThat(page.document().select("tbody").text())
          .contains("With the service", "Elowen's day");
      assertThat(page.document().select("a").eachAttr("href"))
          .contains("/cases/VIG-26-9Q2WD/answer");
    }
  }
}
