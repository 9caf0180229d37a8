package attune.gateway.route;

import attune.gateway.UnreadBody;
import attune.gateway.problem.Code;
import attune.gateway.problem.Problems;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/// Refuses a body by what its headers say, before a byte of it is read, and reads all others whole:
/// a caller who sends slowly, or never, keeps no connection to a service and counts against nothing
/// but himself. Quarkus' own limit does not count the bodies of this route.
@Singleton
final class BodyLimit {

  private static final Logger LOG = Logger.getLogger(BodyLimit.class);
  private static final String BODY = BodyLimit.class.getName();

  private final long limit;
  private final Problems problems;
  private final UnreadBody unread;

  BodyLimit(RouteSettings settings, Problems problems, UnreadBody unread) {
    this.limit = settings.maxBodyBytes();
    this.problems = problems;
    this.unread = unread;
  }

  /// Reading begins at once: while the token is checked the end of the body may go by, and is never
  /// told again.
  void check(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      unread.readOn(ctx);
      problems.send(ctx, Code.LENGTH_REQUIRED);
    } else if (length(request) > limit) {
      unread.readOn(ctx);
      problems.send(ctx, Code.BODY_TOO_LARGE, Map.of("limit", limit));
    } else {
      if (request.headers().contains(HttpHeaders.EXPECT)) {
        ctx.response().writeContinue();
      }
      ctx.put(
          BODY,
          request
              .body()
              .onFailure(gone -> LOG.debugf("The caller went away: %s", gone.getMessage())));
      request.resume();
      ctx.next();
    }
  }

  /// The body of a request that has been checked, once all of it is there.
  Future<Buffer> of(RoutingContext ctx) {
    return Objects.requireNonNull(ctx.<Future<Buffer>>get(BODY));
  }

  /// A length that is no number never gets here: the HTTP decoder refuses it.
  private static long length(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }
}
