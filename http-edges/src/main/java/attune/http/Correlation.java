package attune.http;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What ties a request to everything that follows from it: events, messages, log lines.
///
/// @param id the client's `X-Correlation-Id`, or else the trace id
/// @param traceparent the W3C trace context that the request runs in
public record Correlation(String id, String traceparent) {

  public static final String HEADER = "X-Correlation-Id";
  public static final String TRACEPARENT = "traceparent";

  /// Narrow, because it is stored and logged, and nobody's name belongs there.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private static final Pattern TRACE =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /// Reads both headers; what is missing or not of their form is made anew.
  public static Correlation parse(@Nullable String id, @Nullable String traceparent) {
    String trace =
        traceparent != null && TRACE.matcher(traceparent).matches() ? traceparent : newTrace();
    return new Correlation(
        id != null && ID.matcher(id).matches() ? id : trace.substring(3, 35), trace);
  }

  public String traceId() {
    return traceparent.substring(3, 35);
  }

  private static String newTrace() {
    return "00-" + hex() + "-" + hex().substring(0, 16) + "-01";
  }

  private static String hex() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
