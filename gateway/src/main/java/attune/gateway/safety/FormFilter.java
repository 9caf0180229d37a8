package attune.gateway.safety;

import attune.gateway.PublicUrl;
import attune.gateway.failure.ErrorPage;
import attune.gateway.failure.ErrorPages;
import attune.gateway.failure.PageMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/// Lets a form through only if a page of ours, in the same session, sent it: its `Origin` is ours,
/// and it carries the session's token. Beside both, the session cookie is SameSite. Its key is
/// looked at here too, before anything is sent to a service.
@Singleton
public final class FormFilter {

  /// What the services take as a key: nothing else may become a header of ours.
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

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
  public @Nullable Response check(ContainerRequestContext request, RoutingContext route) {
    PageMapper.read(route);
    if (CHANGE_NOTHING.contains(request.getMethod())) {
      return null;
    }
    String origin = request.getHeaderString("Origin");
    boolean fromHere = origin == null || origin.equals(ours);
    if (!fromHere || !csrf.isGood(fields(Csrf.FIELD).stream().findFirst().orElse(null))) {
      return page(ErrorPage.EXPIRED);
    }
    boolean goodKey = fields("key").stream().allMatch(key -> KEY.matcher(key).matches());
    return goodKey ? null : page(ErrorPage.UNREADABLE);
  }

  private static List<String> fields(String name) {
    return CurrentRequestManager.get().getFormParameter(name, false, false)
            instanceof Collection<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  private Response page(ErrorPage page) {
    return Response.status(page.status())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(pages.render(page))
        .build();
  }
}
