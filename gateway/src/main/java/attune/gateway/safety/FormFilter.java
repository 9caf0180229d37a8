package attune.gateway.safety;

import attune.gateway.PublicUrl;
import attune.gateway.failure.ErrorPage;
import attune.gateway.failure.ErrorPages;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/// Lets a form through only if a page of ours, in the same session, sent it: its `Origin` is ours,
/// and it carries the session's token. Beside both, the session cookie is SameSite.
@Singleton
public final class FormFilter {

  private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

  private final Csrf csrf;
  private final ErrorPages pages;
  private final String ours;

  FormFilter(Csrf csrf, ErrorPages pages, PublicUrl publicUrl) {
    this.csrf = csrf;
    this.pages = pages;
    this.ours = publicUrl.origin();
  }

  @WithFormRead
  @ServerRequestFilter
  public @Nullable Response check(ContainerRequestContext request) {
    if (CHANGE_NOTHING.contains(request.getMethod())) {
      return null;
    }
    String origin = request.getHeaderString("Origin");
    boolean fromHere = origin == null || origin.equals(ours);
    return fromHere && csrf.isGood(field()) ? null : refused();
  }

  private static @Nullable String field() {
    Object value = CurrentRequestManager.get().getFormParameter(Csrf.FIELD, true, false);
    return value instanceof String token ? token : null;
  }

  private Response refused() {
    return Response.status(Response.Status.FORBIDDEN)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(pages.render(ErrorPage.EXPIRED))
        .build();
  }
}
