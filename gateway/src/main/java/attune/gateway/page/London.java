package attune.gateway.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and times as people here say them.
@TemplateExtension
public final class London {
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("ha", Locale.UK);

  private London() {}

  /// `22 November 2026 at 1:58pm`
  public static String inWords(Instant instant) {
    return day(instant) + " at " + time(instant);
  }

  /// `22 November 2026`
  public static String day(Instant instant) {
    return DAY.format(instant.atZone(ZONE));
  }

  /// `5 May 2021`
  public static String inWords(LocalDate date) {
    return DAY.format(date);
  }

  private static String time(Instant instant) {
    ZonedDateTime there = instant.atZone(ZONE);
    if (there.getHour() == 12 && there.getMinute() == 0) {
      return "midday";
    }
    if (there.getHour() == 0 && there.getMinute() == 0) {
      return "midnight";
    }
    return (there.getMinute() == 0 ? HOUR : MINUTES).format(there).toLowerCase(Locale.UK);
  }

  /// `5 years old`, `7 months old`, `not yet born` where only a date is expected.
  static String age(LocalDate born, LocalDate today) {
    Period age = Period.between(born, today);
    if (age.isNegative()) {
      return "not yet born";
    }
    return age.getYears() >= 2
        ? age.getYears() + " years old"
        : Counted.of(age.toTotalMonths(), "month") + " old";
  }
}
