package attune.gateway.route;

import attune.gateway.problem.Code;
import attune.gateway.problem.Problems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;

/// Refuses a body by what its headers say, before a byte of it is read. Quarkus' own limit does not
/// count the bodies of this route.
@Singleton
final class BodyLimit {

  private final long limit;
  private final Problems problems;

  BodyLimit(RouteSettings settings, Problems problems) {
    this.limit = settings.maxBodyBytes();
    this.problems = problems;
  }

  void check(RoutingContext ctx, Runnable next) {
    HttpServerRequest request = ctx.request();
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      problems.send(ctx, Code.LENGTH_REQUIRED);
    } else if (length(request) > limit) {
      problems.send(ctx, Code.BODY_TOO_LARGE, Map.of("limit", limit));
    } else {
      next.run();
    }
  }

  /// A length that is no number never gets here: the HTTP decoder refuses it.
  private static long length(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }
}
