package attune.gateway.route;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who asks, and how much of theirs is under way: nobody may take all the places.
@Singleton
final class Callers {

  private static final String CALLER = Callers.class.getName();

  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
  private final int most;

  Callers(RouteSettings settings) {
    this.most = settings.atOncePerCaller();
  }

  /// A person at one client is one caller; so is a system's own account.
  static void know(RoutingContext ctx, JsonWebToken token) {
    ctx.put(CALLER, token.getClaim("azp") + "/" + token.getSubject());
  }

  /// Whether one more is allowed; it counts until it is answered, or the caller gone.
  boolean enter(RoutingContext ctx) {
    if (ctx.response().closed()) {
      return true; // Gone before it was counted: nobody would count it out again.
    }
    String caller = Objects.requireNonNull(ctx.get(CALLER));
    int now = underWay.merge(caller, 1, Integer::sum);
    if (now > most) {
      leave(caller);
      return false;
    }
    AtomicBoolean left = new AtomicBoolean();
    ctx.addEndHandler(_ -> {
      if (left.compareAndSet(false, true)) {
        leave(caller);
      }
    });
    return true;
  }

  private void leave(String caller) {
    underWay.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
  }
}
