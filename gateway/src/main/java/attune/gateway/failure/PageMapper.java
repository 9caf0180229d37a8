package attune.gateway.failure;

import io.quarkus.security.ForbiddenException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns what a page's code throws into an error page.
@Singleton
public final class PageMapper {

  private static final Logger LOG = Logger.getLogger(PageMapper.class);

  private final ErrorPages pages;

  PageMapper(ErrorPages pages) {
    this.pages = pages;
  }

  @ServerExceptionMapper
  public Response answered(WebApplicationException answer) {
    Response response = answer.getResponse();
    return response.getStatus() < 400 ? response : page(answer);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException forbidden) {
    return page(forbidden);
  }

  @ServerExceptionMapper
  public Response failed(Throwable failure) {
    return page(failure);
  }

  private Response page(Throwable failure) {
    ErrorPage page = ErrorPage.of(failure);
    if (page == ErrorPage.FAILED) {
      LOG.error("A page failed", failure);
    } else if (page == ErrorPage.UNAVAILABLE) {
      LOG.warnf("A page could not be had: %s", failure.getMessage());
    }
    return Response.status(page.status())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(pages.render(page))
        .build();
  }
}
