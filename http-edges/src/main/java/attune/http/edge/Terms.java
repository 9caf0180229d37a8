package attune.http.edge;

import attune.http.Code;
import attune.http.IdempotencyKey;
import attune.http.IfMatch;
import attune.http.Problem;
import io.quarkus.arc.properties.IfBuildProperty;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// What a request's headers ask of us, and whether we can do it: JSON in, JSON out, and no header
/// that could be read in two ways.
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
public final class Terms {

  /// In the order of what most answers are.
  private static final String JSON = "application/json, application/cloudevents-batch+json;q=0.9";

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

  /// After log-in: who is nobody learns that and nothing else. All answers are JSON, so from here
  /// on the request says so: what it said before would become the label of the answer.
  @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION + 1)
  public void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!Accept.takesJson(request.headers().getAll(HttpHeaders.ACCEPT))) {
      throw Problem.of(Code.NOT_ACCEPTABLE).exception();
    } else if (request.headers().getAll(IdempotencyKey.HEADER).size() > 1) {
      throw Problem.of(Code.IDEMPOTENCY_KEY_INVALID).exception();
    } else if (request.headers().getAll(IfMatch.HEADER).size() > 1) {
      throw Problem.of(Code.IF_MATCH_INVALID).exception();
    } else if (!isReadable(request)) {
      throw Problem.of(Code.UNSUPPORTED_MEDIA_TYPE).exception();
    }
    request.headers().set(HttpHeaders.ACCEPT, JSON);
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
