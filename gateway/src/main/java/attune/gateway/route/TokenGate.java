package attune.gateway.route;

import attune.gateway.problem.Code;
import attune.gateway.problem.Problems;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Nobody gets past without a bearer token of our issuer. A session cookie is not even looked at:
/// the tenant of these paths takes tokens only. Whether the token is meant for the service is asked
/// by the service.
@Singleton
final class TokenGate {

  private static final Logger LOG = Logger.getLogger(TokenGate.class);
  private static final String CHALLENGE = "Bearer realm=\"attune\"";

  private final IdentityProviderManager identities;
  private final Problems problems;

  TokenGate(IdentityProviderManager identities, Problems problems) {
    this.identities = identities;
    this.problems = problems;
  }

  void check(RoutingContext ctx) {
    if (!bearer(ctx.request().getHeader(HttpHeaders.AUTHORIZATION))) {
      missing(ctx);
      return;
    }
    Context context = ctx.vertx().getOrCreateContext();
    // Quarkus would answer a bad token itself, with an empty body.
    ctx.put(
        QuarkusHttpUser.AUTH_FAILURE_HANDLER, (BiConsumer<RoutingContext, Throwable>) (_, _) -> {});
    QuarkusHttpUser.getSecurityIdentity(ctx, identities)
        .subscribe()
        .with(
            identity -> context.runOnContext(_ -> known(ctx, identity)),
            failure -> context.runOnContext(_ -> refused(ctx, failure)));
  }

  private void known(RoutingContext ctx, SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      missing(ctx);
    } else {
      ctx.next();
    }
  }

  private void missing(RoutingContext ctx) {
    ctx.response().putHeader("WWW-Authenticate", CHALLENGE);
    problems.send(ctx, Code.TOKEN_MISSING);
  }

  private void refused(RoutingContext ctx, Throwable failure) {
    if (failure instanceof AuthenticationFailedException) {
      ctx.response().putHeader("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
      problems.send(ctx, Code.TOKEN_INVALID);
    } else {
      LOG.errorf("Tokens can't be checked: %s", failure.getMessage());
      ctx.response().putHeader("Retry-After", "5");
      problems.send(ctx, Code.LOG_IN_UNREACHABLE);
    }
  }

  private static boolean bearer(@Nullable String authorization) {
    return authorization != null
        && authorization.length() > 7
        && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
  }
}
