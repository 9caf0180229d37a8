package attune.http.edge;

import attune.http.BodyLimit;
import attune.http.Code;
import attune.http.Correlation;
import attune.http.Problem;
import attune.http.RequestAttributes;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/// What a request passes before anything reads it: it gets its correlation and its time, and its
/// body a limit.
@ApplicationScoped
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
final class Gate {

  /// Before Quarkus' own filters, of which CORS comes first with 300.
  private static final int FIRST = 1000;

  private final BodyLimit limit;
  private final Refusal refusal;

  Gate(BodyLimit limit, Refusal refusal) {
    this.limit = limit;
    this.refusal = refusal;
  }

  void open(@Observes Filters filters) {
    filters.register(this::correlate, FIRST);
    filters.register(this::limitBody, FIRST - 1);
  }

  private void correlate(RoutingContext context) {
    RequestAttributes.begin(context);
    Correlation correlation = RequestAttributes.correlation(context);
    context.response().putHeader(Correlation.HEADER, correlation.id());
    MDC.put("traceId", correlation.traceId());
    MDC.put("correlationId", correlation.id());
    context.next();
  }

  private void limitBody(RoutingContext context) {
    String length = context.request().getHeader("Content-Length");
    if (length == null && mayHaveBody(context.request())) {
      refusal.send(context, Problem.of(Code.LENGTH_REQUIRED));
    } else if (length != null && Long.parseLong(length) > limit.bytes()) {
      refusal.send(context, limit.exceeded());
    } else {
      context.next();
    }
  }

  private static boolean mayHaveBody(HttpServerRequest request) {
    boolean chunked = request.headers().contains("Transfer-Encoding");
    boolean streamed = request.version() == HttpVersion.HTTP_2 && !request.isEnded();
    return chunked || streamed;
  }
}
