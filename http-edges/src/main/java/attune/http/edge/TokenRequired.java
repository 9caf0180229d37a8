package attune.http.edge;

import attune.http.Code;
import attune.http.Problem;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Nobody without a valid token learns anything here, not even which addresses exist.
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
public final class TokenRequired {

  @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
  public Uni<Void> check(RoutingContext context) {
    return QuarkusHttpUser.getSecurityIdentity(context, null)
        .invoke(identity -> {
          if (identity.isAnonymous()) {
            throw Problem.of(Code.TOKEN_MISSING).exception();
          }
        })
        .replaceWithVoid();
  }
}
