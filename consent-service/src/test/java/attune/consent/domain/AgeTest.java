package attune.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

  @ParameterizedTest(name = "born {0} is {1} from {2} on")
  @CsvSource({
    "2014-11-22, 12, 2026-11-22",
    "2014-12-31, 12, 2026-12-31",
    "2012-02-29, 12, 2024-02-29",
    "2012-02-29, 13, 2025-03-01",
    "2012-02-29, 14, 2026-03-01",
    "2012-02-28, 13, 2025-02-28",
    "2012-03-01, 13, 2025-03-01",
  })
  void a_birthday_is_the_first_day_of_an_age(LocalDate born, int years, LocalDate birthday) {
    assertThat(Age.birthday(born, years)).isEqualTo(birthday);
    assertThat(Age.isAtLeast(years, born, birthday)).isTrue();
    assertThat(Age.isAtLeast(years, born, birthday.minusDays(1))).isFalse();
  }
}
