package attune.http;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/// What the edge notes down on a request while it passes.
public final class RequestAttributes {

  private static final String CORRELATION = Correlation.class.getName();
  private static final String FINGERPRINT = Fingerprint.class.getName();
  private static final String BEGAN = "attune.began";

  private RequestAttributes() {}

  public static Correlation correlation(RoutingContext context) {
    Correlation known = context.get(CORRELATION);
    if (known != null) {
      return known;
    }
    Correlation correlation =
        Correlation.parse(
            context.request().getHeader(Correlation.HEADER),
            context.request().getHeader(Correlation.TRACEPARENT));
    context.put(CORRELATION, correlation);
    return correlation;
  }

  /// Notes down when a request came, before anything was done about it.
  public static void begin(RoutingContext context) {
    context.put(BEGAN, System.nanoTime());
  }

  /// How long a request has been here.
  public static Duration age(RoutingContext context) {
    Long began = context.get(BEGAN);
    return began == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began);
  }

  public static void fingerprint(RoutingContext context, Fingerprint fingerprint) {
    context.put(FINGERPRINT, fingerprint);
  }

  public static Fingerprint fingerprint(RoutingContext context) {
    Fingerprint fingerprint = context.get(FINGERPRINT);
    if (fingerprint == null) {
      throw new IllegalStateException("No body has been read yet");
    }
    return fingerprint;
  }
}
