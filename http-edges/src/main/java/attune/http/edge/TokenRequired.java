package attune.http.edge;

import attune.http.Code;
import attune.http.Problem;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Nobody without a valid token learns anything here, not even which addresses exist.
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
public final class TokenRequired {

  private static final String SCHEME = "Bearer ";
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
  public Uni<Void> check(RoutingContext context) {
    checkShape(context.request().getHeader(HttpHeaders.AUTHORIZATION));
    return QuarkusHttpUser.getSecurityIdentity(context, null)
        .invoke(identity -> {
          if (identity.isAnonymous()) {
            throw Problem.of(Code.TOKEN_MISSING).exception();
          }
        })
        .replaceWithVoid();
  }

  /// What is no token at all is never given to those who would look into it.
  private static void checkShape(@Nullable String authorization) {
    if (authorization != null
        && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && !TOKEN.matcher(authorization.substring(SCHEME.length()).strip()).matches()) {
      throw Problem.of(Code.TOKEN_INVALID).exception();
    }
  }
}
