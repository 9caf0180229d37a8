package attune.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.backing.StartFailure;
import org.junit.jupiter.api.Test;

final class ClocksTest {

  @Test
  void a_date_begins_at_midnight_in_london() {
    assertThat(Clocks.instant("2026-12-01")).hasToString("2026-12-01T00:00:00Z");
    assertThat(Clocks.instant("2026-07-01")).hasToString("2026-06-30T23:00:00Z");
  }

  @Test
  void an_instant_is_itself() {
    assertThat(Clocks.instant("2026-07-01T09:30:00+01:00")).hasToString("2026-07-01T08:30:00Z");
  }

  @Test
  void anything_else_is_told_what_would_do() {
    assertThatThrownBy(() -> Clocks.instant("tomorrow"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("2026-12-01");
  }
}
