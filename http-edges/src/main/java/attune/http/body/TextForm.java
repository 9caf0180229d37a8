package attune.http.body;

import attune.http.FaultCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A value that is written as text in one form only. A service produces one for each of its own
/// values, which its request records may then have as members.
///
/// @param parse empty for a text that is not of the form
/// @param code the fault of such a text
/// @param detail what is wrong with it, without repeating it
public record TextForm<T>(
    Class<T> type, Function<String, Optional<T>> parse, String code, String detail) {

  static final List<TextForm<?>> USUAL =
      List.of(
          new TextForm<>(
              LocalDate.class,
              dated(LocalDate::parse),
              FaultCode.BAD_DATE.name(),
              "is not a date such as 2026-11-22"),
          new TextForm<>(
              Instant.class,
              dated(text -> OffsetDateTime.parse(text).toInstant()),
              FaultCode.BAD_TIME.name(),
              "is not an instant such as 2026-11-22T13:58:07Z"),
          new TextForm<>(UUID.class, TextForm::uuid, FaultCode.BAD_ID.name(), "is not a UUID"));

  /// Years that somebody alive can have to do with: Java and PostgreSQL know far more.
  private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}-.*");

  private static <T> Function<String, Optional<T>> dated(Function<String, T> parse) {
    return text -> {
      try {
        T value = parse.apply(text);
        return YEAR.matcher(text).matches() ? Optional.of(value) : Optional.empty();
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    };
  }

  /// Only in full: `UUID.fromString` takes shortened forms as well.
  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
