package attune.gateway.route;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.CircuitBreakerOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Spares a service that can't be reached, and its callers the wait. Only failed connections and
/// time-outs count: an answer is an answer, whatever it says, and a caller who hangs up is no fault
/// of the service.
final class Circuit {

  private static final Logger LOG = Logger.getLogger(Circuit.class);

  private final CircuitBreaker breaker;

  /// A closed circuit.
  ///
  /// @param window how far apart failures may be to count together: a service that answers nothing
  ///   fails only as often as callers give up
  Circuit(Vertx vertx, String service, RouteSettings.Circuit settings, Duration window) {
    this.breaker =
        CircuitBreaker.create(
                service,
                vertx,
                new CircuitBreakerOptions()
                    .setMaxFailures(settings.opensAfterFailures())
                    .setFailuresRollingWindow(window.toMillis())
                    .setResetTimeout(settings.triesAgainAfter().toMillis())
                    .setTimeout(-1))
            .<ProxyResponse>failurePolicy(sent -> sent.failed() && counts(sent.cause()))
            .openHandler(_ -> LOG.warnf("%s is away: the circuit is open", service))
            .closeHandler(_ -> LOG.infof("%s is back: the circuit is closed", service));
  }

  Future<ProxyResponse> around(Supplier<Future<ProxyResponse>> sending) {
    return breaker.execute(promise -> sending.get().onComplete(promise));
  }

  private static boolean counts(Throwable failure) {
    return failure instanceof ConnectException || failure instanceof TimeoutException;
  }
}
