package attune.http.edge;

import attune.http.Code;
import attune.http.IdempotencyKey;
import attune.http.IfMatch;
import attune.http.Problem;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/// What a request's headers ask of us, and whether we can do it: JSON in, JSON out, and no header
/// that could be read in two ways.
@ApplicationScoped
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
final class Terms {

  /// Behind log-in, which Quarkus does at 200 and 100: who is nobody learns that first.
  private static final int AFTER_LOG_IN = 50;

  /// In the order of what most answers are.
  private static final String JSON = "application/json, application/cloudevents-batch+json;q=0.9";

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  private final Refusal refusal;

  Terms(Refusal refusal) {
    this.refusal = refusal;
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, AFTER_LOG_IN);
  }

  /// All answers are JSON, so from here on the request says so: what it said before would become
  /// the label of the answer.
  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!bringsToken(request)) {
      context.next();
    } else if (!Accept.takesJson(request.headers().getAll(HttpHeaders.ACCEPT))) {
      refusal.send(context, Problem.of(Code.NOT_ACCEPTABLE));
    } else if (request.headers().getAll(IdempotencyKey.HEADER).size() > 1) {
      refusal.send(context, Problem.of(Code.IDEMPOTENCY_KEY_INVALID));
    } else if (request.headers().getAll(IfMatch.HEADER).size() > 1) {
      refusal.send(context, Problem.of(Code.IF_MATCH_INVALID));
    } else if (!isReadable(request)) {
      refusal.send(context, Problem.of(Code.UNSUPPORTED_MEDIA_TYPE));
    } else {
      request.headers().set(HttpHeaders.ACCEPT, JSON);
      context.next();
    }
  }

  /// Who brings none is told that and nothing else.
  private static boolean bringsToken(HttpServerRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.strip().contains(" ");
  }

  private static boolean isReadable(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean nothingToRead = type == null && (length == null || Long.parseLong(length) == 0);
    return nothingToRead
        || !WITH_BODY.contains(request.method().name())
        || ContentType.isJson(type, request.getHeader(HttpHeaders.CONTENT_ENCODING));
  }
}
