package attune.gateway.failure;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;

/// The templates of the error pages.
@Singleton
public final class ErrorPages {

  private final Template unreadable;
  private final Template notFound;
  private final Template notAllowed;
  private final Template tooLarge;
  private final Template forbidden;
  private final Template expired;
  private final Template unavailable;
  private final Template failed;

  ErrorPages(
      @Location("error/unreadable") Template unreadable,
      @Location("error/not-found") Template notFound,
      @Location("error/not-allowed") Template notAllowed,
      @Location("error/too-large") Template tooLarge,
      @Location("error/forbidden") Template forbidden,
      @Location("error/expired") Template expired,
      @Location("error/unavailable") Template unavailable,
      @Location("error/failed") Template failed) {
    this.unreadable = unreadable;
    this.notFound = notFound;
    this.notAllowed = notAllowed;
    this.tooLarge = tooLarge;
    this.forbidden = forbidden;
    this.expired = expired;
    this.unavailable = unavailable;
    this.failed = failed;
  }

  public String render(ErrorPage page) {
    Template template =
        switch (page) {
          case UNREADABLE -> unreadable;
          case NOT_FOUND -> notFound;
          case NOT_ALLOWED -> notAllowed;
          case TOO_LARGE -> tooLarge;
          case FORBIDDEN -> forbidden;
          case EXPIRED -> expired;
          case UNAVAILABLE -> unavailable;
          case FAILED -> failed;
        };
    return template.render();
  }
}
