package attune.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The truth table of who may consent for whom. `docs/who-may-consent.md` is made of these rows:
/// what a row expects is written down by [WhoMayConsentRows] without looking at the domain, and
/// what comes of it is asked of the domain, told one thing after another. Run with
/// `-Dattune.rules.publish=true` to render the page anew, and look at the difference.
class WhoMayConsentTest {

  private static final Path PAGE = Path.of("../docs/who-may-consent.md");
  private static final List<WhoMayConsentRow> ROWS = WhoMayConsentRows.all();

  @TestFactory
  Stream<DynamicTest> every_row_comes_true() {
    return ROWS.stream()
        .map(row ->
            dynamicTest(row.toString(), () -> assertThat(row.outcome()).isEqualTo(row.expected())));
  }

  @Test
  void there_are_at_least_150_different_rows() {
    assertThat(ROWS).hasSizeGreaterThanOrEqualTo(150);
    assertThat(ROWS.stream().map(WhoMayConsentRow::toString)).doesNotHaveDuplicates();
  }

  @Test
  void the_page_shows_the_table() throws IOException {
    String rendered = rendered();
    if (Boolean.getBoolean("attune.rules.publish")) {
      Files.writeString(PAGE, rendered);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(rendered);
  }

  private static String rendered() {
    var page =
        new StringBuilder(
            """
            # Who may consent for whom

            Made from the test that tries every row. Kerra is the child, Lowen her mother, Jago her father; both have parental
            responsibility unless a row says otherwise, and everybody was given the contract. The question is always: may Kerra be
            filmed now? England; 12 is this service's own rule, and a date of the policy.

            In short, before every case of it:

            | who | decides | and besides |
            |---|---|---|
            | a child under 12 | a person with parental responsibility | the child is asked too: their no holds |
            | from 12, able to decide this | the child, alone | a parent's no is an objection: it holds until a manager has looked |
            | 12 to 15, found not able to decide this by two people | a person with parental responsibility | the child's assent each time: dissent stops |
            | from 16, and adults | they themselves | nobody consents for them |
            | an unborn child | nobody | parental responsibility begins at birth |

            """);
    String chapter = "";
    for (WhoMayConsentRow row : ROWS) {
      if (!row.chapter().equals(chapter)) {
        chapter = row.chapter();
        page.append(
            "%s## %s%n%n".formatted(page.charAt(page.length() - 2) == '\n' ? "" : "\n", chapter));
        page.append("| Kerra is | what was said and done | filmed? | why |\n|---|---|---|---|\n");
      }
      page.append(row).append('\n');
    }
    return page.toString();
  }
}
