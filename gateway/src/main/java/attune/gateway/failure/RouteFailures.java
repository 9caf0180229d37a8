package attune.gateway.failure;

import attune.gateway.problem.Code;
import attune.gateway.problem.Problems;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
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

  private final ErrorPages pages;
  private final Problems problems;

  RouteFailures(ErrorPages pages, Problems problems) {
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
    } else if (failure == null) {
      page(ctx, ErrorPage.of(ctx.failed() ? ctx.statusCode() : 404));
    } else {
      answer(ctx, failure);
    }
  }

  private void answer(RoutingContext ctx, Throwable failure) {
    if (ctx.normalizedPath().startsWith("/v1/")) {
      LOG.error("A route failed", failure);
      problems.send(ctx, Code.UNEXPECTED);
      return;
    }
    ErrorPage page = ErrorPage.of(failure);
    if (page == ErrorPage.FAILED) {
      LOG.error("A page failed before it was reached", failure);
    }
    page(ctx, page);
  }

  private void page(RoutingContext ctx, ErrorPage page) {
    if (ctx.response().ended()) {
      return;
    }
    ctx.request().resume();
    ctx.response()
        .setStatusCode(page.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
        .end(rendered(ctx, page));
  }

  /// A template asks for beans of the request, and here no request is active yet.
  private String rendered(RoutingContext ctx, ErrorPage page) {
    ManagedContext request = Arc.container().requestContext();
    if (request.isActive()) {
      return pages.render(page);
    }
    request.activate();
    try {
      Arc.container().instance(CurrentVertxRequest.class).get().setCurrent(ctx);
      return pages.render(page);
    } finally {
      request.terminate();
    }
  }
}
