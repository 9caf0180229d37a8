package attune.gateway.route;

import attune.gateway.problem.Code;
import attune.gateway.problem.Problems;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/// Everything under `/v1`, in the order in which it is asked: is the path plain, is the body small
/// enough, is the token good, whose prefix is it, does the caller leave room for others; then it
/// goes on. Nothing of JAX-RS is reached here.
@Singleton
final class Systems {

  private static final String PATHS = "/v1/*";

  private final TokenGate tokens;
  private final BodyLimit bodies;
  private final Callers callers;
  private final Problems problems;
  private final List<Forwarder> forwarders;

  Systems(
      RouteTable table,
      RouteSettings settings,
      TokenGate tokens,
      BodyLimit bodies,
      Callers callers,
      Problems problems,
      Forwarded forwarded,
      Vertx vertx) {
    this.tokens = tokens;
    this.bodies = bodies;
    this.callers = callers;
    this.problems = problems;
    this.forwarders =
        table.destinations().stream()
            .map(to -> new Forwarder(to, settings, forwarded, problems, vertx))
            .toList();
  }

  void install(@Observes Router router) {
    router.route(PATHS).order(100).handler(this::plainPath);
    router.route(PATHS).order(101).handler(bodies::check);
    router.route(PATHS).order(102).handler(tokens::check);
    router.route(PATHS).order(103).handler(this::forward);
  }

  /// Dots, doubled slashes and escaped letters mean one path to us and perhaps another to a
  /// service.
  private void plainPath(RoutingContext ctx) {
    if (ctx.normalizedPath().equals(ctx.request().path())) {
      ctx.next();
    } else {
      problems.send(ctx, Code.NOT_FOUND);
    }
  }

  private void forward(RoutingContext ctx) {
    forwarders.stream()
        .filter(forwarder -> forwarder.takes(ctx.normalizedPath()))
        .findFirst()
        .ifPresentOrElse(
            forwarder -> forward(ctx, forwarder), () -> problems.send(ctx, Code.NOT_FOUND));
  }

  private void forward(RoutingContext ctx, Forwarder to) {
    if (callers.enter(ctx)) {
      bodies.of(ctx).onSuccess(body -> to.forward(ctx, body));
    } else {
      ctx.response().putHeader("Retry-After", "1");
      problems.send(ctx, Code.TOO_MANY_REQUESTS);
    }
  }
}
