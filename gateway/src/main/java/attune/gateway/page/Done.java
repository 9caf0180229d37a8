package attune.gateway.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/// What the form before this page did, told once at its top. Between the two pages it travels as a
/// code in a cookie that the next page takes away.
public enum Done {
  ACCEPTED("You accepted this request", "The family is on the waiting list now."),
  ASKED("You asked the referrer for information", "The request stays in the inbox until then."),
  ANSWERED("You sent your answer to triage", "They will look at the request again."),
  DECLINED("You declined this request", "The reason and where the family can go are kept with it."),
  ALLOCATED("You allocated this case", "The practitioner finds it under their cases."),
  CLOSED("You closed this case", "Its history stays here to be read.");

  private static final String COOKIE = "attune_done";

  private final String title;
  private final String next;

  Done(String title, String next) {
    this.title = title;
    this.next = next;
  }

  public String title() {
    return title;
  }

  /// What that means.
  public String next() {
    return next;
  }

  /// To be told by the page that follows.
  public void tell(RoutingContext route) {
    route.response().addCookie(cookie(name()).setMaxAge(60));
  }

  /// Takes what is to be told, so that it is told once.
  static @Nullable Done told(RoutingContext route) {
    Cookie cookie = route.request().getCookie(COOKIE);
    if (cookie == null) {
      return null;
    }
    for (Done done : values()) {
      if (done.name().equals(cookie.getValue())) {
        route.response().addCookie(cookie("").setMaxAge(0));
        return done;
      }
    }
    return null;
  }

  private static Cookie cookie(String value) {
    return Cookie.cookie(COOKIE, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX);
  }
}
