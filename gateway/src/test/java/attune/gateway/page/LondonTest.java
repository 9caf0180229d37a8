package attune.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LondonTest {
  static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T13:58:07Z, 22 November 2026 at 1:58pm",
    "2026-07-01T08:00:00Z, 1 July 2026 at 9am",
    "2026-11-22T12:00:00Z, 22 November 2026 at midday",
    "2026-06-30T23:00:00Z, 1 July 2026 at midnight"
  })
  void times_are_said_as_people_here_say_them(Instant instant, String words) {
    assertThat(London.inWords(instant)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-05-05, 5 years old",
    "2024-11-22, 2 years old",
    "2024-11-23, 23 months old",
    "2026-10-22, 1 month old",
    "2026-12-01, not yet born"
  })
  void ages_of_babies_are_said_in_months(LocalDate born, String words) {
    assertThat(London.age(born, TODAY)).isEqualTo(words);
  }

  @Test
  void days_are_those_of_london() {
    assertThat(London.day(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("1 July 2026");
  }
}
