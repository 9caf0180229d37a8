package attune.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What ties a request to everything that follows from it, in the gateway and in the services.
///
/// @param id the caller's `X-Correlation-Id`, or else the trace id
/// @param traceparent the W3C trace context
public record Correlation(String id, String traceparent) {

  public static final String HEADER = "X-Correlation-Id";
  public static final String TRACEPARENT = "traceparent";

  /// Narrow, because it is logged and stored, and nobody's name belongs there.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private static final Pattern TRACE =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /// What the request says, made anew where it says nothing of the right form.
  public static Correlation of(HttpServerRequest request) {
    return parse(request.getHeader(HEADER), request.getHeader(TRACEPARENT));
  }

  static Correlation parse(@Nullable String id, @Nullable String traceparent) {
    String trace =
        traceparent != null && TRACE.matcher(traceparent).matches()
            ? traceparent
            : "00-" + hex() + "-" + hex().substring(0, 16) + "-01";
    return new Correlation(
        id != null && ID.matcher(id).matches() ? id : trace.substring(3, 35), trace);
  }

  public String traceId() {
    return traceparent.substring(3, 35);
  }

  private static String hex() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
