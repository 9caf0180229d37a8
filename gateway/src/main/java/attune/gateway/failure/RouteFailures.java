package attune.gateway.failure;

import attune.gateway.problem.Code;
import attune.gateway.problem.Problems;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/// What fails before a page's code is reached, such as log-in: a page for people, a problem for
/// systems.
@Singleton
final class RouteFailures {

  private static final Logger LOG = Logger.getLogger(RouteFailures.class);
  private static final int BEFORE_ALL_OTHERS = -10_000;

  /// Between Quarkus' authentication (200), which sets its own handler, and its authorization
  /// (100).
  private static final int AFTER_AUTHENTICATION = 150;

  private final ErrorAnswer pages;
  private final Problems problems;

  RouteFailures(ErrorAnswer pages, Problems problems) {
    this.pages = pages;
    this.problems = problems;
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_ALL_OTHERS).failureHandler(this::answer);
    router.errorHandler(404, this::answer);
  }

  void catchFailedLogIns(@Observes Filters filters) {
    filters.register(this::pageForFailedLogIn, AFTER_AUTHENTICATION);
  }

  /// Quarkus ends a log-in that can't be completed (left open too long, begun in another window)
  /// with an empty answer.
  private void pageForFailedLogIn(RoutingContext ctx) {
    BiConsumer<RoutingContext, Throwable> quarkus =
        Objects.requireNonNull(ctx.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER));
    BiConsumer<RoutingContext, Throwable> ours =
        (context, failure) -> {
          if (failure instanceof AuthenticationCompletionException) {
            answer(context, failure);
          } else {
            quarkus.accept(context, failure);
          }
        };
    ctx.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ours);
    ctx.next();
  }

  private void answer(RoutingContext ctx) {
    Throwable failure = ctx.failure();
    if (failure instanceof AuthenticationException
        && !(failure instanceof AuthenticationCompletionException)) {
      ctx.next();
    } else if (failure == null || ctx.statusCode() == 400) {
      refuse(ctx, ctx.failed() ? ctx.statusCode() : 404);
    } else {
      answer(ctx, failure);
    }
  }

  private void refuse(RoutingContext ctx, int status) {
    if (ctx.normalizedPath().startsWith("/v1/")) {
      problems.send(ctx, status == 400 ? Code.BAD_REQUEST : Code.NOT_FOUND);
    } else {
      pages.send(ctx, status == 400 ? ErrorPage.UNREADABLE : ErrorPage.of(status));
    }
  }

  private void answer(RoutingContext ctx, Throwable failure) {
    if (ctx.normalizedPath().startsWith("/v1/")) {
      LOG.errorf("A route failed: %s", new Wordless(failure));
      problems.send(ctx, Code.UNEXPECTED);
      return;
    }
    ErrorPage page = ErrorPage.of(failure);
    if (page == ErrorPage.FAILED) {
      LOG.errorf("A page failed before it was reached: %s", new Wordless(failure));
    }
    pages.send(ctx, page);
  }
}
