package attune.gateway.route;

import attune.gateway.problem.Code;
import attune.gateway.problem.Correlation;
import attune.gateway.problem.Problems;
import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// Passes requests on to one service, through its circuit.
final class Forwarder {

  private static final Logger LOG = Logger.getLogger(Forwarder.class);

  private final Destination destination;
  private final RouteSettings settings;
  private final Forwarded forwarded;
  private final Problems problems;
  private final HttpClient client;
  private final Slots slots;
  private final Circuit circuit;

  Forwarder(
      Destination destination,
      RouteSettings settings,
      Forwarded forwarded,
      Problems problems,
      Vertx vertx) {
    this.destination = destination;
    this.settings = settings;
    this.forwarded = forwarded;
    this.problems = problems;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setSsl(destination.secure()),
            new PoolOptions().setHttp1MaxSize(settings.connections()));
    this.slots = new Slots(settings.connections(), settings.queue());
    this.circuit = new Circuit(vertx, destination.service(), settings.circuit(), window(settings));
  }

  private static Duration window(RouteSettings settings) {
    return settings.answerWithin().multipliedBy(settings.circuit().opensAfterFailures() + 1L);
  }

  boolean takes(String path) {
    return destination.takes(path);
  }

  void forward(RoutingContext ctx, Buffer body) {
    slots
        .take(ctx)
        .onSuccess(_ -> proxy(ctx, body))
        .onFailure(_ -> {
          ctx.response().putHeader("Retry-After", "1");
          problems.send(ctx, Code.SERVICE_BUSY);
        });
  }

  private void proxy(RoutingContext ctx, Buffer body) {
    HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
        .origin(_ -> connect(ctx))
        .addInterceptor(
            new ProxyInterceptor() {
              @Override
              public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
                return send(ctx, proxied, body);
              }
            })
        .handle(ctx.request());
  }

  /// There is a connection for whoever has a place: what takes long here is the service.
  private Future<HttpClientRequest> connect(RoutingContext ctx) {
    return client
        .request(
            new RequestOptions()
                .setHost(destination.address().getHost())
                .setPort(destination.port())
                .setConnectTimeout(settings.connectWithin().toMillis())
                .setIdleTimeout(settings.answerWithin().toMillis()))
        .recover(failure -> Future.failedFuture(new ConnectException(failure.getMessage())))
        .compose(request ->
            ctx.response().closed() ? callerGone(request) : Future.succeededFuture(request));
  }

  private static Future<HttpClientRequest> callerGone(HttpClientRequest request) {
    request.reset();
    return Future.failedFuture("The caller is gone");
  }

  private Future<ProxyResponse> send(RoutingContext ctx, ProxyContext proxied, Buffer body) {
    Correlation correlation = Problems.correlation(ctx);
    forwarded.rewrite(proxied.request().headers(), ctx.request(), correlation);
    proxied.request().setBody(body.length() == 0 ? null : Body.body(body));
    return circuit
        .around(proxied::sendRequest)
        .recover(failure -> Future.succeededFuture(problem(ctx, proxied, failure, correlation)));
  }

  private ProxyResponse problem(
      RoutingContext ctx, ProxyContext proxied, Throwable failure, Correlation correlation) {
    Code code =
        switch (failure) {
          case OpenCircuitException _ -> Code.SERVICE_RESTING;
          case TimeoutException _ -> Code.SERVICE_TOO_SLOW;
          default -> Code.SERVICE_UNREACHABLE;
        };
    LOG.warnf("%s: %s: %s", destination.service(), code, failure.getMessage());
    return proxied
        .request()
        .setBody(null)
        .response()
        .setStatusCode(problems.status(code))
        .putHeader("Content-Type", Problems.MEDIA_TYPE)
        .putHeader("Retry-After", String.valueOf(retryAfter()))
        .putHeader("Cache-Control", "no-store")
        .putHeader(Correlation.HEADER, correlation.id())
        .setBody(Body.body(problems.body(ctx, code, Map.of())));
  }

  private long retryAfter() {
    return Math.max(1, settings.circuit().triesAgainAfter().toSeconds());
  }
}
