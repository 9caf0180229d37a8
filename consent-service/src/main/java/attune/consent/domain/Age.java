package attune.consent.domain;

import java.time.LocalDate;
import java.time.MonthDay;

/// Ages in whole years. Who was born on 29 February comes of age on 1 March in a common year: a
/// decision, so that nobody counts as older before the day is over.
final class Age {

  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  private Age() {}

  /// The first day on which somebody is `years` old.
  static LocalDate birthday(LocalDate born, int years) {
    LocalDate sameDay = born.plusYears(years);
    return MonthDay.from(born).equals(LEAP_DAY) && !sameDay.isLeapYear()
        ? sameDay.plusDays(1)
        : sameDay;
  }

  /// Whether somebody born on `born` is at least `years` old on `day`.
  static boolean isAtLeast(int years, LocalDate born, LocalDate day) {
    return !day.isBefore(birthday(born, years));
  }
}
