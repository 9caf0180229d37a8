package attune.gateway.safety;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/// Takes away an `Accept` that can't be read: it then counts as if nothing had been asked for.
@Singleton
final class Accept {

  private static final int AFTER_SECURITY_HEADERS = 900;
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?!q=)" + TOKEN + "=(" + TOKEN + "|\"[^\"]*\")|q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)");
  private static final Pattern RANGE = Pattern.compile(TOKEN + "/" + TOKEN);

  void install(@Observes Filters filters) {
    filters.register(this::check, AFTER_SECURITY_HEADERS);
  }

  private void check(RoutingContext ctx) {
    boolean good =
        ctx.request().headers().getAll(HttpHeaders.ACCEPT).stream().allMatch(Accept::isGood);
    if (!good && !ctx.normalizedPath().startsWith("/v1/")) {
      ctx.request().headers().remove(HttpHeaders.ACCEPT);
    }
    ctx.next();
  }

  static boolean isGood(String accept) {
    for (String entry : accept.split(",", -1)) {
      String[] parts = entry.split(";", -1);
      if (!RANGE.matcher(parts[0].strip()).matches()) {
        return false;
      }
      for (int at = 1; at < parts.length; at++) {
        if (!PARAMETER.matcher(parts[at].strip()).matches()) {
          return false;
        }
      }
    }
    return true;
  }
}
