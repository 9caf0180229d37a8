package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The clock that policies go by, moved as anybody moves it: `./attune clock`.
record Clocks(Stack stack) {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  /// As the real clock has it.
  static LocalDate today() {
    return LocalDate.now(LONDON);
  }

  void moveTo(LocalDate day) {
    run(day.toString());
  }

  void moveTo(Instant instant) {
    run(instant.toString());
  }

  void reset() {
    run("reset");
  }

  private void run(String when) {
    assertThat(stack.attune("clock", when)).as(stack.output("attune-clock")).isZero();
  }
}
