package attune.http.edge;

import attune.http.Code;
import attune.http.Problem;
import attune.http.RequestAttributes;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.AuthenticationException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What goes wrong before a resource is looked for, such as a `Host` that is none: a problem as
/// well, and nothing of what was sent in the log.
@ApplicationScoped
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
final class BeforeRouting {

  private static final Logger LOG = Logger.getLogger(BeforeRouting.class);
  private static final int BEFORE_ALL_OTHERS = -10_000;

  private final Refusal refusal;

  BeforeRouting(Refusal refusal) {
    this.refusal = refusal;
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_ALL_OTHERS).failureHandler(this::answer);
  }

  private void answer(RoutingContext context) {
    @Nullable Throwable failure = context.failure();
    if (failure instanceof AuthenticationException) {
      context.next();
    } else if (failure == null || context.statusCode() == 400) {
      refusal.send(context, Problem.of(Code.BAD_REQUEST));
    } else {
      LOG.errorf(
          "Failed before it was reached (trace %s): %s",
          RequestAttributes.correlation(context).traceId(), new Wordless(failure));
      refusal.send(context, Problem.of(Code.UNEXPECTED));
    }
  }
}
