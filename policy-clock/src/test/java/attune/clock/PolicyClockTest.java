package attune.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class PolicyClockTest {

  private static final Instant SUMMER_EVENING = Instant.parse("2026-06-30T23:30:00Z");

  @Test
  void is_right_unless_it_is_moved() {
    assertThat(new PolicyClock(Duration.ZERO).instant())
        .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void is_ahead_by_as_much_as_it_is_told() {
    assertThat(new PolicyClock(Duration.ofDays(60)).instant())
        .isCloseTo(Instant.now().plus(60, ChronoUnit.DAYS), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void has_the_dates_of_london() {
    var clock = new PolicyClock(Duration.ZERO);

    clock.moveTo(SUMMER_EVENING);

    assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 7, 1));
  }

  @Test
  void can_be_moved_and_moved_back() {
    var clock = new PolicyClock(Duration.ZERO);

    clock.moveTo(SUMMER_EVENING);
    assertThat(clock.instant()).isCloseTo(SUMMER_EVENING, within(1, ChronoUnit.MINUTES));
    clock.reset();
    assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
  }
}
