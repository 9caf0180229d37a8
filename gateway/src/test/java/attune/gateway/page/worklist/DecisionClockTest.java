package attune.gateway.page.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionClockTest {
  static final Instant SENT = Instant.parse("2026-11-20T09:00:00Z");
  static final Instant DECIDE_BY = Instant.parse("2026-11-22T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:00:00Z, 48 hours left, 100",
    "2026-11-21T09:00:01Z, 23 hours left, 49",
    "2026-11-22T08:20:00Z, 40 minutes left, 1",
    "2026-11-22T12:10:00Z, Overdue by 3 hours, 0",
    "2026-11-26T09:00:00Z, Overdue by 4 days, 0"
  })
  void says_what_is_left_and_never_more(Instant now, String words, long percent) {
    DecisionClock clock = DecisionClock.of(SENT, DECIDE_BY, now);

    assertThat(clock.words()).isEqualTo(words);
    assertThat(clock.percentLeft()).isEqualTo(percent);
    assertThat(clock.overdue()).isEqualTo(words.startsWith("Overdue"));
  }
}
