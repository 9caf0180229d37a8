package attune.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

/// Stands in for referral-service over HTTP: a household is a file in a folder that tests write to.
/// Tests and this are loaded by different class loaders, so a folder is what they share.
public final class ReferralStandIn implements QuarkusTestResourceLifecycleManager {

  private static final String FOLDER = "attune.testing.households";

  private static final String AWAY = "away";

  private HttpServer server = unopened();

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "households").toAbsolutePath());
      System.setProperty(FOLDER, folder.toString());
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/v1/referrals/", exchange -> answer(exchange, folder));
      server.start();
      return Map.of(
          "quarkus.rest-client.referral-service.url",
          "http://127.0.0.1:" + server.getAddress().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  /// What referral-service knows of a case from now on.
  public static void tells(String caseId, String household) {
    try {
      Path made = Files.createTempFile(folder(), caseId, ".making");
      Files.writeString(made, household);
      Files.move(made, folder().resolve(caseId), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether it answers at all.
  public static void isAway(boolean away) {
    try {
      if (away) {
        Files.writeString(folder().resolve(AWAY), "");
      } else {
        Files.deleteIfExists(folder().resolve(AWAY));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange, Path folder) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    Path household = folder.resolve(path[3]);
    String token =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
    if (Files.exists(folder.resolve(AWAY))) {
      send(exchange, 503, "{}");
    } else if (!token.startsWith("Bearer ey")) {
      send(exchange, 401, "{}");
    } else if (!Files.exists(household)) {
      send(exchange, 404, "{}");
    } else {
      send(exchange, 200, Files.readString(household));
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static HttpServer unopened() {
    try {
      return HttpServer.create();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    return Path.of(System.getProperty(FOLDER));
  }
}
