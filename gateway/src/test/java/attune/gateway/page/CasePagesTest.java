package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PagesAlone.class)
class CasePagesTest {
  static final String SUBMITTED = "/cases/VIG-26-7K3QX";
  static final String ALLOCATED = "/cases/VIG-26-5T1XK";

  final Reader triage = new Reader("triage");
  final Reader practitioner = new Reader("practitioner");

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @Nested
  class overview {
    @Test
    void says_which_case_it_is() {
      String header = triage.open(SUBMITTED).document().select(".case-header").text();

      assertThat(header)
          .contains(
              "VIG-26-7K3QX",
              "Merryn Tremayne",
              "5 years old",
              "To be decided",
              "Nobody yet",
              "No filming yet: the own consent of Lowen Tremayne is needed",
              "Kerensa Tremayne needs an interpreter for Portuguese");
    }

    @Test
    void offers_triage_its_three_decisions() {
      Page page = triage.open(SUBMITTED);

      assertThat(page.link("Accept")).endsWith("/accept");
      assertThat(page.link("Ask for information")).endsWith("/ask");
      assertThat(page.link("Decline")).endsWith("/decline");
    }

    @Test
    void names_every_missing_thing_beside_the_three_questions() {
      Page page = triage.open("/cases/VIG-26-4M8TZ");

      assertThat(page.document().select(".three-questions__none")).hasSize(3);
      assertThat(page.document().select(".missing li").eachText())
          .contains("What the assessment says", "The own consent of Denzel Hosking")
          .hasSize(6);
    }

    @Test
    void marks_the_step_at_which_it_is() {
      Page page = practitioner.open(ALLOCATED);

      assertThat(page.document().select("[aria-current=step]").text())
          .isEqualTo("Work with the family Allocated 14 October 2026");
      assertThat(page.document().select(".case-header").text()).contains("Piran Pascoe");
    }

    @Test
    void shows_a_referrer_progress_and_the_open_question_only() {
      Page page = new Reader("referrer").open("/cases/VIG-26-9Q2WD");

      assertThat(page.text()).contains("Asked for information", "Elowen's day");
      assertThat(page.document().select(".three-questions, .scrolls")).isEmpty();
      assertThat(page.link("Answer")).endsWith("/answer");
    }

    @Test
    void lets_a_referrer_record_what_a_child_of_their_request_said_themselves() {
      Page page = new Reader("referrer").open("/cases/VIG-26-9Q2WD");
      String form = page.link("Record what Elowen Angove said");

      assertThat(new Reader("referrer").open(form).heading())
          .isEqualTo("What did Elowen Angove say themselves?");
    }

    @Test
    void of_another_persons_case_is_not_found() {
      Page page = practitioner.open("/cases/0199a0a0-0000-7000-8000-000000000099");

      assertThat(page.status()).isEqualTo(404);
      assertThat(page.heading()).isEqualTo("Page not found");
    }
  }

  /// Its address, the case and its history, and what blocks filming.
  @Test
  void the_services_are_asked_with_the_viewers_own_token() {
    practitioner.open(ALLOCATED);

    assertThat(stub.authorizations()).hasSize(4).containsOnly("Bearer " + AsRole.TOKEN);
  }

  @Nested
  class history {
    @Test
    void tells_events_in_words_the_newest_first() {
      var items = practitioner.open(ALLOCATED + "/timeline").document().select(".timeline__item");

      assertThat(items.eachText())
          .first()
          .asString()
          .startsWith(
              "Allocated to Piran Pascoe Morwenna Moon, service manager · 14 October 2026 at"
                  + " 3:05pm");
      assertThat(items.eachText().getLast()).startsWith("Request sent The council’s case system");
    }

    @Test
    void leads_to_the_case_as_it_was_which_can_only_be_read() {
      Page page = practitioner.open(ALLOCATED + "?asOf=2026-09-29T09:00:00Z");

      assertThat(page.document().select(".as-of").text())
          .contains("As it was on 29 September 2026 at 10am", "Event 3 of 5");
      assertThat(page.link("Previous event")).endsWith("?asOf=2026-09-28T15:20:00Z");
      assertThat(page.link("Next event")).endsWith("?asOf=2026-09-30T10:00:00Z");
      assertThat(page.document().select("form, .govuk-button")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2027-01-01T00:00:00Z"})
    void of_no_moment_that_was_is_not_found(String moment) {
      assertThat(practitioner.open(ALLOCATED + "?asOf=" + moment).status()).isEqualTo(404);
    }
  }
}
