package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.page.Reader.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(PagesAlone.class)
class RegisterHistoryTest {
  private static final String PAGE = EveryForm.ALLOCATED + "/consent/history";
  private static final String HISTORY = "/v1/consent-registers/" + Stub.ALLOCATED + "/history";
  private static final Path TYPES =
      Path.of("../consent-service/src/main/java/attune/consent/storage/ConsentEventTypes.java");
  private static final Pattern TYPE = Pattern.compile("\\.type\\(\"([a-z-]+)\"");

  /// Given by [StubServices].
  @SuppressWarnings("NullAway.Init")
  Stub stub;

  @BeforeEach
  void forget() {
    stub.reset();
  }

  @Test
  void tells_what_was_said_by_whom_and_when_the_newest_first() {
    Page page = new Reader("practitioner").open(PAGE);
    assertThat(page.document().select(".timeline__title").eachText())
        .containsExactly(
            "The objection was set aside by a manager",
            "Perran Tremayne objects to filming Merryn Tremayne",
            "Filming, shared review withdrawn for Merryn Tremayne",
            "A permit was used",
            "A permit was given",
            "Filming, shared review permitted for Merryn Tremayne",
            "The register was opened");
    assertThat(item(page, 6))
        .contains("Piran Pascoe, practitioner · 16 October 2026 at 10am")
        .contains("written down on 16 October 2026 at 10:04am")
        .contains("Decided by: Kerensa Tremayne, with parental responsibility")
        .contains("How: Signed on paper", "The child: They agree", "Also there: Her grandmother");
    assertThat(item(page, 1)).contains("Reason: She is clear", "Legal advice: Her answer counts");
    assertThat(item(page, 7)).contains("By itself");
  }

  @Test
  void a_breach_stands_out_with_what_was_done() {
    Page page = new Reader("supervisor").open(PAGE);
    assertThat(item(page, 3))
        .contains(
            "Breach Shared review with Kerensa Tremayne, Merryn Tremayne, on 20 October 2026 at"
                + " 2pm: after it had been taken back");
  }

  @Test
  void leads_to_consent_as_it_was_then() {
    Page page = new Reader("service-manager").open(PAGE);
    assertThat(page.document().select(".timeline__past a").first())
        .isNotNull()
        .extracting(link -> link.attr("href"))
        .isEqualTo(EveryForm.ALLOCATED + "/consent?asOf=2026-10-24T09:00:00Z");
    assertThat(new Reader("service-manager").open(EveryForm.ALLOCATED + "/consent").text())
        .contains("What was said and done on this register");
  }

  @ParameterizedTest
  @ValueSource(strings = {"referrer", "triage", "data-protection", "admin"})
  void is_for_those_who_see_the_whole(String role) {
    assertThat(new Reader(role).open(PAGE).status()).isEqualTo(403);
  }

  /// consent-service's own list is what is asked, so that a new kind fails here.
  @Test
  void every_kind_of_event_has_a_sentence() throws IOException {
    List<String> kinds =
        TYPE.matcher(Files.readString(TYPES))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(kinds).hasSizeGreaterThan(50);
    stub.tell(HISTORY, 200, everyKind(kinds));

    List<String> told =
        new Reader("practitioner").open(PAGE).document().select(".timeline__title").eachText();

    assertThat(told.reversed()).hasSameSizeAs(kinds);
    for (int i = 0; i < kinds.size(); i++) {
      String code = kinds.get(i).replace('-', ' ');
      assertThat(told.reversed().get(i).toLowerCase(Locale.UK)).isNotEqualTo(code);
    }
  }

  private static String everyKind(List<String> kinds) {
    return kinds.stream()
        .map(kind ->
            """
            {"version": 1, "type": "consent.%s", "happenedAt": "2026-10-16T09:00:00Z",
             "recordedAt": "2026-10-16T09:00:00Z", "actor": {"subject": "a", "role": "practitioner"}, "details": {}}
            """
                .formatted(kind))
        .collect(Collectors.joining(",", "{\"items\": [", "]}"));
  }

  private static String item(Page page, int number) {
    Element item = page.document().select(".timeline__item").get(number - 1);
    return item.text();
  }
}
