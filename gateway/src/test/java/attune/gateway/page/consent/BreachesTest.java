package attune.gateway.page.consent;

import static org.assertj.core.api.Assertions.assertThat;

import attune.gateway.referral.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BreachesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-02T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-03T10:00:00Z");
  private static final Instant THURSDAY = Instant.parse("2026-11-05T10:00:00Z");

  @Test
  void name_what_was_shown_and_what_was_disclosed_and_when() {
    var withdrawn = entry("withdrawn", THURSDAY, Map.of("breaches", List.of("shown", "told")));
    var breaches =
        new Breaches(
            List.of(
                entry("permit-given", MONDAY, asked("permit", "shown", "SHARED_REVIEW")),
                entry("permit-used", TUESDAY, Map.of("permit", "shown")),
                entry("disclosure-asked", MONDAY, asked("disclosure", "told", "COURT")),
                entry("disclosure-authorised", MONDAY, Map.of("disclosure", "told")),
                entry("disclosure-made", TUESDAY, Map.of("disclosure", "told")),
                withdrawn),
            id -> id.equals("kerra") ? "Kerra" : id);

    assertThat(breaches.of(withdrawn))
        .containsExactly(
            ConsentCodes.purpose("SHARED_REVIEW") + " with Kerra, on 3 November 2026 at 10am",
            ConsentCodes.purpose("COURT") + " with Kerra, on 3 November 2026 at 10am");
  }

  private static Map<String, Object> asked(String kind, String id, String purpose) {
    return Map.of(kind, id, "question", Map.of("purpose", purpose, "people", List.of("kerra")));
  }

  private static HistoryEntry entry(String name, Instant at, Map<String, Object> details) {
    return new HistoryEntry(1, "consent." + name, at, at, null, details);
  }
}
