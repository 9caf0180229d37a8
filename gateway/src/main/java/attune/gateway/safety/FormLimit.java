package attune.gateway.safety;

import attune.gateway.UnreadBody;
import attune.gateway.failure.ErrorAnswer;
import attune.gateway.failure.ErrorPage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses a form by its length, before it is read and with a page that says so. Every field of
/// ours has a limit of its own, which the form tells with the words kept; this one is far above
/// them all. What goes to `/v1` has another.
@Singleton
final class FormLimit {

  private static final int AFTER_SECURITY_HEADERS = 900;

  private final ErrorAnswer pages;
  private final UnreadBody unread;
  private final long bytes;

  FormLimit(
      ErrorAnswer pages,
      UnreadBody unread,
      @ConfigProperty(name = "attune.pages.max-form-bytes") long bytes) {
    this.pages = pages;
    this.unread = unread;
    this.bytes = bytes;
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, AFTER_SECURITY_HEADERS);
  }

  /// No browser sends a form without saying how long it is.
  private void check(RoutingContext ctx) {
    String length = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean chunked = ctx.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    if (ctx.normalizedPath().startsWith("/v1/")) {
      ctx.next();
    } else if (chunked || (length != null && Long.parseLong(length) > bytes)) {
      unread.readOn(ctx);
      pages.send(ctx, ErrorPage.TOO_LARGE);
    } else {
      ctx.next();
    }
  }
}
