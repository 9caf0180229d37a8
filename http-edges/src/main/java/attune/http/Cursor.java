package attune.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where a page of a list begins. Opaque to clients, so that the order behind it may change.
///
/// @param values the sort key of the last item that was shown, in order
public record Cursor(List<String> values) {

  private static final String SEPARATOR = "\u001f";

  public Cursor {
    values = List.copyOf(values);
  }

  public static Cursor after(String... values) {
    return new Cursor(List.of(values));
  }

  /// Reads `?cursor=`; null is the list's beginning.
  public static @Nullable Cursor parse(@Nullable String parameter) {
    if (parameter == null || parameter.isBlank()) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(parameter);
      return new Cursor(List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    } catch (IllegalArgumentException _) {
      throw invalid();
    }
  }

  /// What the client is told, and sends back.
  public String text() {
    byte[] bytes = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// What the list makes of the values; one that it can't read is the client's fault.
  public <T> T read(Function<List<String>, T> place) {
    try {
      return place.apply(values);
    } catch (IllegalArgumentException | DateTimeException _) {
      throw invalid();
    }
  }

  /// One of the values as an instant that a list can have shown: a database keeps no more.
  ///
  /// @throws DateTimeException which [#read] tells the client
  public static Instant instant(String value) {
    return within(
        Instant.parse(value).atOffset(ZoneOffset.UTC).toLocalDate(), Instant.parse(value));
  }

  /// One of the values as such a date.
  ///
  /// @throws DateTimeException which [#read] tells the client
  public static LocalDate date(String value) {
    LocalDate date = LocalDate.parse(value);
    return within(date, date);
  }

  private static <T> T within(LocalDate date, T value) {
    if (date.getYear() < 1900 || date.getYear() > 9999) {
      throw new DateTimeException("no list has shown that");
    }
    return value;
  }

  private static ProblemException invalid() {
    return Problem.of(Code.INVALID_PARAMETER)
        .with(List.of(Fault.of("cursor", FaultCode.INVALID, "is not a cursor of this list")))
        .exception();
  }
}
