package attune.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The past instant that a reader asks about: facts as they were recorded by then. A parameter
/// `@QueryParam("asOf") AsOf asOf` is null where the client asks for now.
public record AsOf(Instant instant) {

  static final String PARAMETER = "asOf";

  /// Reads `?asOf=`; the future can't be asked about.
  public static @Nullable AsOf parse(@Nullable String parameter, Clock clock) {
    if (parameter == null || parameter.isBlank()) {
      return null;
    }
    Instant instant = instant(parameter);
    if (instant.isAfter(clock.instant())) {
      throw invalid("is in the future");
    }
    if (instant.isBefore(Instant.EPOCH)) {
      throw invalid("is before anything was recorded");
    }
    return new AsOf(instant);
  }

  private static Instant instant(String parameter) {
    try {
      return OffsetDateTime.parse(parameter).toInstant();
    } catch (DateTimeException _) {
      throw invalid("is not an instant such as 2026-11-22T13:58:07Z");
    }
  }

  private static ProblemException invalid(String detail) {
    return Problem.of(Code.INVALID_PARAMETER)
        .with(List.of(Fault.of(PARAMETER, FaultCode.BAD_TIME, detail)))
        .exception();
  }
}
