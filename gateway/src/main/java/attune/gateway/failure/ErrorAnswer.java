package attune.gateway.failure;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Answers with an error page where no page's code has been reached.
@Singleton
public final class ErrorAnswer {

  private final ErrorPages pages;

  ErrorAnswer(ErrorPages pages) {
    this.pages = pages;
  }

  /// Reads on what is still under way, so that the browser gets to see the page.
  public void send(RoutingContext ctx, ErrorPage page) {
    if (ctx.response().ended() || ctx.response().closed()) {
      return;
    }
    ctx.request().resume();
    if (page == ErrorPage.UNAVAILABLE) {
      ctx.response().putHeader(HttpHeaders.RETRY_AFTER, ErrorPage.A_MINUTE);
    }
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
