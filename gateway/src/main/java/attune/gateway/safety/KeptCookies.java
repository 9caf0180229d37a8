package attune.gateway.safety;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A text that is too long for one cookie, in several that only the page of a route gets.
final class KeptCookies {

  private static final String NAME = "attune_kept_";
  private static final int LENGTH = 3500;
  private static final int MOST = 8;

  private final Duration asLongAs;
  private final boolean secure;

  KeptCookies(Duration asLongAs, boolean secure) {
    this.asLongAs = asLongAs;
    this.secure = secure;
  }

  static boolean isTooLong(String text) {
    return text.length() > MOST * LENGTH;
  }

  void write(RoutingContext route, String text) {
    clear(route);
    for (int i = 0; i * LENGTH < text.length(); i++) {
      String piece = text.substring(i * LENGTH, Math.min(text.length(), (i + 1) * LENGTH));
      route.response().addCookie(cookie(route, i, piece).setMaxAge(asLongAs.toSeconds()));
    }
  }

  /// Empty if there are none.
  static String read(RoutingContext route) {
    return IntStream.range(0, MOST)
        .mapToObj(i -> Optional.ofNullable(route.request().getCookie(NAME + i)))
        .flatMap(Optional::stream)
        .map(Cookie::getValue)
        .collect(Collectors.joining());
  }

  void clear(RoutingContext route) {
    for (int i = 0; i < MOST; i++) {
      if (route.request().getCookie(NAME + i) != null) {
        route.response().addCookie(cookie(route, i, "").setMaxAge(0));
      }
    }
  }

  private Cookie cookie(RoutingContext route, int number, String value) {
    return Cookie.cookie(NAME + number, value)
        .setPath(route.normalizedPath())
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.LAX);
  }
}
