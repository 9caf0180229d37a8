package attune.http.body;

import attune.http.FaultCode;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

/// Reads a value from its one textual form, where Jackson would also take numbers and lists.
final class FromText<T> extends StdScalarDeserializer<T> {

  /// A text that is not of the form. Carries no value: it may be personal.
  static final class Unreadable extends InvalidFormatException {
    private final FaultCode code;

    private Unreadable(JsonParser parser, FaultCode code, String detail, Class<?> type) {
      super(parser, detail, "", type);
      this.code = code;
    }

    FaultCode code() {
      return code;
    }
  }

  private final transient Function<String, T> read;
  private final FaultCode code;
  private final String detail;

  private FromText(Class<T> type, Function<String, T> read, FaultCode code, String detail) {
    super(type);
    this.read = read;
    this.code = code;
    this.detail = detail;
  }

  static FromText<LocalDate> date() {
    return new FromText<>(
        LocalDate.class, LocalDate::parse, FaultCode.BAD_DATE, "is not a date such as 2026-11-22");
  }

  static FromText<Instant> instant() {
    return new FromText<>(
        Instant.class,
        text -> OffsetDateTime.parse(text).toInstant(),
        FaultCode.BAD_TIME,
        "is not an instant such as 2026-11-22T13:58:07Z");
  }

  static FromText<UUID> uuid() {
    return new FromText<>(UUID.class, FromText::wholeUuid, FaultCode.BAD_ID, "is not a UUID");
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw new Unreadable(parser, FaultCode.WRONG_TYPE, "should be text", handledType());
    }
    try {
      return read.apply(parser.getText());
    } catch (DateTimeException | IllegalArgumentException _) {
      throw new Unreadable(parser, code, detail, handledType());
    }
  }

  /// `UUID.fromString` takes shortened forms as well.
  private static UUID wholeUuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (text.length() != 36) {
      throw new IllegalArgumentException("shortened");
    }
    return uuid;
  }
}
