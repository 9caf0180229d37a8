package attune.http;

import io.vertx.ext.web.RoutingContext;

/// What the edge notes down on a request while it passes.
public final class RequestAttributes {

  private static final String CORRELATION = Correlation.class.getName();
  private static final String FINGERPRINT = Fingerprint.class.getName();

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
