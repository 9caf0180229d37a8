package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PagesAlone.class)
class CaseReadingTest {
  static final Path TYPES =
      Path.of("../referral-service/src/main/java/attune/referral/storage/ReferralEventTypes.java");

  final Reader manager = new Reader("service-manager");
  final Reader practitioner = new Reader("practitioner");

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @Nested
  class address {
    @ParameterizedTest
    @CsvSource({
      "/cases/" + Stub.ALLOCATED + ", /cases/VIG-26-5T1XK",
      "/cases/vig-26-5t1xk/people, /cases/VIG-26-5T1XK/people",
      "/cases/" + Stub.ALLOCATED + "/close, /cases/VIG-26-5T1XK/close"
    })
    void is_one_and_others_lead_there(String asked, String settled) {
      Page page = practitioner.open(asked);

      assertThat(page.status()).isEqualTo(302);
      assertThat(page.location()).isEqualTo(settled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/VIG-26-ZZZZZ", "/cases/VIG-26-ZZZZZ/close", "/cases/x/y"})
    void of_what_is_not_to_be_seen_is_not_found(String asked) {
      assertThat(practitioner.open(asked).status()).isEqualTo(404);
    }
  }

  @Nested
  class people {
    @Test
    void are_told_with_all_that_is_known() {
      String text = practitioner.open("/cases/VIG-26-5T1XK/people").text();

      assertThat(text)
          .contains(
              "White and Black Caribbean",
              "Hearing, autism or Asperger syndrome",
              "Through the case holder",
              "By text message, weekday mornings",
              "No: It would not be safe",
              "Perran Tremayne must not learn of Merryn Tremayne: The address, the school",
              "Ann Angwin, speech therapist",
              "Agrees, not clear why VIG",
              "Cador Carne");
    }

    @Test
    void have_parental_responsibility_with_its_basis_in_words() {
      var rows =
          practitioner
              .open("/cases/VIG-26-5T1XK/people")
              .document()
              .select("[aria-labelledby=rights] tbody tr");

      assertThat(rows.eachText())
          .containsExactly(
              "Kerensa Tremayne Yes, mother Nobody has said Nobody has it before birth",
              "Perran Tremayne Yes, on the birth certificate No Nobody has it before birth");
    }

    @Test
    void offer_what_fits_each() {
      Page page = practitioner.open("/cases/VIG-26-5T1XK/people");
      List<String> links = page.document().select("a").eachAttr("href");

      assertThat(links)
          .contains(
              EveryForm.ALLOCATED + "/birth/" + EveryForm.BABY,
              EveryForm.ALLOCATED + "/death/" + EveryForm.LOWEN,
              EveryForm.ALLOCATED + "/letters/" + EveryForm.KERENSA)
          .doesNotContain(
              EveryForm.ALLOCATED + "/birth/" + EveryForm.LOWEN,
              EveryForm.ALLOCATED + "/remove/" + EveryForm.MERRYN,
              EveryForm.ALLOCATED + "/own-answer/" + EveryForm.LOWEN);
    }

    @Test
    void are_not_shown_to_those_who_see_progress_only() {
      assertThat(new Reader("referrer").open("/cases/VIG-26-9Q2WD/people").status()).isEqualTo(404);
    }
  }

  @Nested
  class overview {
    @Test
    void warns_of_what_must_not_be_overlooked() {
      assertThat(
              manager.open(EveryForm.GUARDED).document().select(".case-header__warning").eachText())
          .contains(
              "Restricted to named people: review by 15 January 2027",
              "Escalated on 20 November 2026: named staff alone know",
              "Lowen Tremayne died on 1 November 2026");
    }

    @Test
    void tells_how_it_ended_in_each_voice() {
      assertThat(manager.open(EveryForm.GUARDED).text())
          .contains("Mum plays more.", "They wait for each other.", "Bedtime is calm.");
    }

    @Test
    void offers_a_manager_what_the_state_allows() {
      List<String> allocated = actions(manager, EveryForm.ALLOCATED);
      List<String> closed = actions(manager, EveryForm.GUARDED);

      assertThat(allocated)
          .contains("Reallocate", "Withdraw", "Restrict")
          .doesNotContain("Allocate");
      assertThat(closed)
          .contains("Open again", "Review the restriction", "Lift the restriction")
          .doesNotContain("Withdraw", "Close this case", "Restrict");
    }

    @Test
    void offers_nothing_to_who_only_broke_the_glass() {
      assertThat(actions(practitioner, "/cases/VIG-26-7K3QX")).isEmpty();
    }

    private static List<String> actions(Reader reader, String path) {
      return reader.open(path).document().select(".beside__actions a").eachText();
    }
  }

  @Nested
  class timeline {
    @Test
    void tells_every_event_that_there_is_in_words() throws IOException {
      List<String> types =
          Pattern.compile("\\.type\\(\"([a-z-]+)\"")
              .matcher(Files.readString(TYPES))
              .results()
              .map(type -> type.group(1))
              .toList();

      var titles =
          manager.open(EveryForm.GUARDED + "/timeline").document().select(".timeline__title");

      assertThat(titles).hasSameSizeAs(types);
      assertThat(titles.eachText())
          .doesNotHaveDuplicates()
          .doesNotContainAnyElementsOf(types.stream().map(CaseReadingTest::unworded).toList());
    }

    @Test
    void shows_no_code_in_what_events_say() {
      assertThat(
              manager
                  .open(EveryForm.GUARDED + "/timeline")
                  .document()
                  .select(".timeline__detail")
                  .eachText())
          .contains(
              "Kept: The address, the school",
              "They agree to be filmed",
              "Kind: A child was adopted, or is to be")
          .noneMatch(said -> said.matches(".*\\b[A-Z]{3,}.*"));
    }

    @Test
    void is_filtered_by_kind_with_a_get() {
      Page page = manager.open(EveryForm.GUARDED + "/timeline?kind=WORK");

      assertThat(page.document().select(".timeline__title").eachText())
          .contains("Allocated to Piran Pascoe", "Case opened again")
          .doesNotContain("Request sent");
    }
  }

  @Nested
  class letter {
    @Test
    void is_made_of_what_may_leave_for_its_recipient() {
      Page page = practitioner.open(EveryForm.ALLOCATED + "/letters/" + EveryForm.KERENSA);

      assertThat(page.document().select(".letter").text())
          .contains("Dear Kerensa Tremayne", "VIG-26-5T1XK", "Piran Pascoe works with you")
          .contains("I want us to have more of the good moments.")
          .doesNotContain("look again at every word");
      assertThat(page.text()).contains("look again at every word");
    }

    @Test
    void is_not_made_where_nothing_may_leave() {
      stub.tell(
          "/v1/referrals/" + Stub.ALLOCATED + "/copies/" + EveryForm.PERRAN,
          409,
          "{\"code\":\"KEPT_FROM_RECIPIENT\"}");

      Page page = practitioner.open(EveryForm.ALLOCATED + "/letters/" + EveryForm.PERRAN);

      assertThat(page.status()).isEqualTo(409);
      assertThat(page.heading()).isEqualTo("Nothing can be printed for Perran Tremayne");
      assertThat(page.document().select(".letter")).isEmpty();
    }

    @Test
    void is_not_made_when_the_service_is_away() {
      stub.tell("/v1/referrals/" + Stub.ALLOCATED + "/copies/" + EveryForm.PERRAN, 503, "{}");

      Page page = practitioner.open(EveryForm.ALLOCATED + "/letters/" + EveryForm.PERRAN);

      assertThat(page.status()).isEqualTo(503);
      assertThat(page.document().select(".letter")).isEmpty();
    }
  }

  /// What a title would be if nobody had given it words.
  private static String unworded(String type) {
    String words = type.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
