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
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Nobody gets past without a bearer token of our issuer. A session cookie is not even looked at:
/// the tenant of these paths takes tokens only. Whether the token is meant for the service is asked
/// by the service.
@Singleton
final class TokenGate {

  private static final Logger LOG = Logger.getLogger(TokenGate.class);

  /// What is not of this form is never given to those who would look into it.
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  private static final String CHALLENGE = "Bearer realm=\"attune\"";

  private final IdentityProviderManager identities;
  private final Problems problems;

  TokenGate(IdentityProviderManager identities, Problems problems) {
    this.identities = identities;
    this.problems = problems;
  }

  void check(RoutingContext ctx) {
    String authorization = ctx.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (!bearer(authorization)) {
      missing(ctx);
    } else if (!TOKEN.matcher(authorization.substring(7).strip()).matches()) {
      invalid(ctx);
    } else {
      verify(ctx);
    }
  }

  private void verify(RoutingContext ctx) {
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
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      missing(ctx);
    } else {
      Callers.know(ctx, token);
      ctx.next();
    }
  }

  private void missing(RoutingContext ctx) {
    ctx.response().putHeader("WWW-Authenticate", CHALLENGE);
    problems.send(ctx, Code.TOKEN_MISSING);
  }

  private void invalid(RoutingContext ctx) {
    ctx.response().putHeader("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
    problems.send(ctx, Code.TOKEN_INVALID);
  }

  private void refused(RoutingContext ctx, Throwable failure) {
    if (failure instanceof AuthenticationFailedException) {
      invalid(ctx);
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
