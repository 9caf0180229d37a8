package attune.gateway.page.form;

import attune.gateway.page.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A date that is typed as day, month and year.
final class Day {

  private Day() {}

  /// Whether anything was typed.
  static boolean isGiven(Form form, String field) {
    return !(part(form, field, "day") + part(form, field, "month") + part(form, field, "year"))
        .isEmpty();
  }

  /// Absent if it is no day of any year.
  static @Nullable LocalDate of(Form form, String field) {
    try {
      int year = Integer.parseInt(part(form, field, "year"));
      return year < 1900
          ? null
          : LocalDate.of(
              year,
              Integer.parseInt(part(form, field, "month")),
              Integer.parseInt(part(form, field, "day")));
    } catch (NumberFormatException | DateTimeException noDay) {
      return null;
    }
  }

  /// The three fields of a day that is known: none of one that is not.
  static Map<String, String> parts(String field, String given) {
    if (given.isEmpty()) {
      return Map.of();
    }
    LocalDate day = LocalDate.parse(given);
    return Map.of(
        field + "-day", String.valueOf(day.getDayOfMonth()),
        field + "-month", String.valueOf(day.getMonthValue()),
        field + "-year", String.valueOf(day.getYear()));
  }

  private static String part(Form form, String field, String part) {
    return form.value(field + "-" + part);
  }
}
