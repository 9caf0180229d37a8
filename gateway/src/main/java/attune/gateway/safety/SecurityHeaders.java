package attune.gateway.safety;

import attune.gateway.PublicUrl;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Says on every answer what a browser may do with it. Nothing inline runs or styles anywhere.
@Singleton
final class SecurityHeaders {

  private static final int BEFORE_ALL_OTHERS = 1000;
  private static final int BEFORE_ALL_FAILURES = -20_000;
  private static final String POLICY = "Content-Security-Policy";
  private static final List<String> NAMED_BY_CONTENT =
      List.of("/static/bundle/", "/webjars/swagger-ui/");
  private static final List<String> FILES = List.of("/static/", "/api-docs/start.js");

  private final String policy;
  private final String policyOfApiDocs;
  private final boolean secure;

  SecurityHeaders(PublicUrl publicUrl, @ConfigProperty(name = "attune.issuer") URI issuer) {
    // A form that is sent after the session's end is redirected to log-in: that has to be allowed.
    String logIn = issuer.getScheme() + "://" + issuer.getAuthority();
    this.policy = policy("'self'", logIn);
    // Swagger UI draws its icons as data.
    this.policyOfApiDocs = policy("'self' data:", logIn);
    this.secure = publicUrl.secure();
  }

  void install(@Observes Filters filters) {
    filters.register(this::add, BEFORE_ALL_OTHERS);
  }

  /// What fails before it gets to a filter, such as a request without a host.
  void installForFailures(@Observes Router router) {
    router.route().order(BEFORE_ALL_FAILURES).failureHandler(this::add);
  }

  private void add(RoutingContext ctx) {
    if (ctx.response().headers().contains(POLICY)) {
      ctx.next();
      return;
    }
    String path = ctx.normalizedPath();
    HttpServerResponse response = ctx.response();
    MultiMap headers = response.headers();
    headers
        .set("X-Content-Type-Options", "nosniff")
        .set("X-Frame-Options", "DENY")
        .set("Referrer-Policy", "same-origin")
        .set("Cross-Origin-Opener-Policy", "same-origin")
        .set("Cross-Origin-Resource-Policy", "same-origin")
        .set(POLICY, path.startsWith("/api-docs") ? policyOfApiDocs : policy);
    if (secure) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    ctx.addHeadersEndHandler(_ -> keep(path, response));
    ctx.next();
  }

  /// Pages are kept by nobody; files whose name holds their hash or version, for ever; the
  /// services' answers as long as they say.
  private static void keep(String path, HttpServerResponse response) {
    MultiMap headers = response.headers();
    if (response.getStatusCode() == 200 && NAMED_BY_CONTENT.stream().anyMatch(path::startsWith)) {
      headers.set("Cache-Control", "public, max-age=31536000, immutable");
    } else if (response.getStatusCode() == 200 && FILES.stream().anyMatch(path::startsWith)) {
      headers.set("Cache-Control", "public, max-age=300");
    } else if (!headers.contains("Cache-Control")) {
      headers.set("Cache-Control", "no-store");
    }
  }

  private static String policy(String images, String logIn) {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src " + images,
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self' " + logIn,
        "frame-ancestors 'none'",
        "base-uri 'none'");
  }
}
