package attune.gateway.safety;

import attune.gateway.PublicUrl;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Whatever name somebody called us by: every address that we give out, such as where log-in comes
/// back to, is under the one that is configured.
@Singleton
final class OurName {

  private static final int BEFORE_ANYBODY_ASKS = 1100;
  private static final String FORWARDED_HOST = "X-Forwarded-Host";

  private final PublicUrl publicUrl;

  OurName(PublicUrl publicUrl) {
    this.publicUrl = publicUrl;
  }

  void install(@Observes Filters filters) {
    filters.register(this::say, BEFORE_ANYBODY_ASKS);
  }

  private void say(RoutingContext ctx) {
    MultiMap headers = ctx.request().headers();
    headers.set(HttpHeaders.HOST, publicUrl.authority());
    if (headers.contains(FORWARDED_HOST)) {
      headers.set(FORWARDED_HOST, publicUrl.authority());
    }
    ctx.next();
  }
}
