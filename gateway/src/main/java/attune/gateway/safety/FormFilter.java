package attune.gateway.safety;

import attune.gateway.PublicUrl;
import attune.gateway.failure.ErrorPage;
import attune.gateway.failure.ErrorPages;
import attune.gateway.failure.PageMapper;
import attune.gateway.safety.KeptForms.Because;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
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
/// looked at here too, before anything is sent to a service. What somebody wrote into a form of
/// ours in a session that has ended is not done, but kept and shown again.
@Singleton
public final class FormFilter {

  /// What the services take as a key: nothing else may become a header of ours.
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

  private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

  private final Csrf csrf;
  private final ErrorPages pages;
  private final KeptForms kept;
  private final CurrentIdentityAssociation viewers;
  private final RoutingContext route;
  private final String ours;

  FormFilter(
      Csrf csrf,
      ErrorPages pages,
      KeptForms kept,
      CurrentIdentityAssociation viewers,
      RoutingContext route,
      PublicUrl publicUrl) {
    this.csrf = csrf;
    this.pages = pages;
    this.kept = kept;
    this.viewers = viewers;
    this.route = route;
    this.ours = publicUrl.origin();
  }

  @WithFormRead
  @ServerRequestFilter
  public Uni<@Nullable Response> check(ContainerRequestContext request) {
    PageMapper.read(route);
    if (CHANGE_NOTHING.contains(request.getMethod())) {
      return Uni.createFrom().nullItem();
    }
    return viewers
        .getDeferredIdentity()
        .onFailure()
        .recoverWithNull()
        .map(viewer -> verdict(request, viewer));
  }

  private @Nullable Response verdict(
      ContainerRequestContext request, @Nullable SecurityIdentity viewer) {
    String origin = request.getHeaderString("Origin");
    boolean known = viewer != null && !viewer.isAnonymous();
    if (viewer != null && known) {
      viewers.setIdentity(viewer);
    }
    boolean fromHere = origin == null || origin.equals(ours);
    if (known && fromHere && csrf.isGood(fields(Csrf.FIELD).stream().findFirst().orElse(null))) {
      boolean goodKey = fields("key").stream().allMatch(key -> KEY.matcher(key).matches());
      return goodKey ? null : page(ErrorPage.UNREADABLE);
    }
    return ours.equals(origin) && kept.keep(route, Because.SIGNED_OUT)
        ? shownAgain()
        : page(ErrorPage.EXPIRED);
  }

  private static List<String> fields(String name) {
    return CurrentRequestManager.get().getFormParameter(name, false, false)
            instanceof Collection<?> values
        ? values.stream().map(String::valueOf).toList()
        : List.of();
  }

  /// The page itself, which leads to log-in first where nobody is.
  private Response shownAgain() {
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.LOCATION, kept.at())
        .build();
  }

  private Response page(ErrorPage page) {
    return Response.status(page.status())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(pages.render(page))
        .build();
  }
}
