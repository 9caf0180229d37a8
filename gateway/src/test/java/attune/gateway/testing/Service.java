package attune.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A service behind the gateway: it answers with what it was asked, under the status that the query
/// names (`?answer=409`), never answers under `/v1/slow-things`, and under `/v1/held-things` when
/// the test lets it.
public final class Service implements AutoCloseable {

  private final @Nullable HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch held = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();

  private Service(@Nullable HttpServer server) {
    this.server = server;
  }

  static Service none() {
    return new Service(null);
  }

  public static Service start(int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      Service service = new Service(server);
      server.createContext("/", service::answer);
      server.setExecutor(service.threads);
      server.start();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return server == null ? "" : "http://localhost:" + server.getAddress().getPort();
  }

  /// How many requests came through.
  public int asked() {
    return asked.get();
  }

  /// From now on what was held is answered.
  public void release() {
    held.countDown();
  }

  @Override
  public void close() {
    held.countDown();
    end.countDown();
    if (server != null) {
      server.stop(0);
    }
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      if (exchange.getRequestURI().getPath().startsWith("/v1/slow-things")) {
        end.await();
      }
      if (exchange.getRequestURI().getPath().startsWith("/v1/held-things")) {
        held.await();
      }
      byte[] answer = echo(exchange).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.getResponseHeaders().set("ETag", "\"7\"");
      exchange.sendResponseHeaders(status(exchange), answer.length);
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int status(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    return query != null && query.startsWith("answer=")
        ? Integer.parseInt(query.substring(7))
        : 200;
  }

  private static String echo(HttpExchange exchange) throws IOException {
    JsonObject headers = new JsonObject();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), new JsonArray(values)));
    return new JsonObject()
        .put("method", exchange.getRequestMethod())
        .put("uri", exchange.getRequestURI().toString())
        .put("headers", headers)
        .put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
        .encode();
  }
}
