package attune.gateway.failure;

import attune.gateway.referral.ReferralProblem;
import attune.gateway.safety.KeptForms;
import attune.gateway.safety.KeptForms.Because;
import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.SortedSet;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;

/// Turns what a page's code throws into an error page. Nothing that a failure says is logged: it
/// may quote what somebody typed.
@Singleton
public final class PageMapper {

  private static final Logger LOG = Logger.getLogger(PageMapper.class);
  private static final String READ = PageMapper.class.getName();

  private final ErrorPages pages;
  private final Methods methods;
  private final KeptForms kept;

  PageMapper(ErrorPages pages, Methods methods, KeptForms kept) {
    this.pages = pages;
    this.methods = methods;
    this.kept = kept;
  }

  /// Notes that the request could be read: from here on a bad argument is our own fault.
  public static void read(RoutingContext ctx) {
    ctx.put(READ, true);
  }

  @ServerExceptionMapper
  public Response answered(WebApplicationException answer, RoutingContext ctx) {
    Response response = answer.getResponse();
    return response.getStatus() < 400 ? response : page(answer, ctx);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException forbidden, RoutingContext ctx) {
    return page(forbidden, ctx);
  }

  @ServerExceptionMapper
  public Response failed(Throwable failure, RoutingContext ctx) {
    return page(failure, ctx);
  }

  private Response page(Throwable failure, RoutingContext ctx) {
    boolean read = ctx.get(READ) != null;
    if (!read) {
      return beforeItWasRead(failure, ctx);
    }
    ErrorPage page = ErrorPage.of(failure);
    if (page == ErrorPage.UNAVAILABLE && ctx.request().method().equals(HttpMethod.POST)) {
      kept.keep(ctx, Because.AWAY);
    }
    return page(page, failure).build();
  }

  /// An address that takes other methods, or escapes that mean nothing in a form or an address.
  private Response beforeItWasRead(Throwable failure, RoutingContext ctx) {
    SortedSet<String> allowed = methods.of(ctx.normalizedPath());
    if (!allowed.isEmpty() && !allowed.contains(ctx.request().method().name())) {
      return page(ErrorPage.NOT_ALLOWED, failure)
          .header(HttpHeaders.ALLOW, String.join(", ", allowed))
          .build();
    }
    if (hasTooManyFields(failure)) {
      return page(ErrorPage.TOO_LARGE, failure).build();
    }
    boolean unreadable = failure instanceof IllegalArgumentException;
    return page(unreadable ? ErrorPage.UNREADABLE : ErrorPage.of(failure), failure).build();
  }

  /// Quarkus takes a thousand fields, and says nothing of what it then throws but where.
  private static boolean hasTooManyFields(Throwable failure) {
    StackTraceElement[] at = failure.getStackTrace();
    return at.length > 0 && at[0].getClassName().equals(FormData.class.getName());
  }

  private Response.ResponseBuilder page(ErrorPage page, Throwable failure) {
    if (page == ErrorPage.FAILED) {
      LOG.errorf("A page failed: %s", new Wordless(failure));
    } else if (page == ErrorPage.UNAVAILABLE) {
      LOG.warnf("A page could not be had: %s", new Wordless(failure));
    }
    return Response.status(page.status())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.RETRY_AFTER, page == ErrorPage.UNAVAILABLE ? after(failure) : null)
        .entity(pages.render(page));
  }

  /// When to ask again: as the service says, else in a minute.
  private static String after(@Nullable Throwable failure) {
    return switch (failure) {
      case null -> ErrorPage.A_MINUTE;
      case ReferralProblem problem -> problem.retryAfter().orElse(ErrorPage.A_MINUTE);
      default -> after(failure.getCause());
    };
  }
}
