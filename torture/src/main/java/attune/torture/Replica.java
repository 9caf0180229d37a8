package attune.torture;

import attune.backing.Child;
import attune.backing.Jvm;
import attune.backing.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One process of the service that is tortured.
final class Replica {

  /// What every replica finds around it.
  record Surroundings(Company company, Path folder, Map<String, String> databases, String kafka) {}

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port = Ports.free();
  private final int managementPort = Ports.free();
  private final Child.Program program;
  private Child child;

  private Replica(int number, Surroundings around) {
    program =
        new Child.Program(
            around.company().title() + " " + number,
            List.copyOf(
                Jvm.command(
                    256,
                    "-XX:+UseSerialGC",
                    "-Dquarkus.http.port=" + port,
                    "-Dquarkus.management.port=" + managementPort,
                    "-jar",
                    around.company().program().resolve("quarkus-run.jar").toString())),
            environment(number, around),
            around.company().program(),
            around.folder().resolve("replica-" + number + ".log"),
            "TERM");
    child = Child.start(program);
  }

  static Replica start(int number, Surroundings around) {
    var replica = new Replica(number, around);
    replica.mustBeReady();
    return replica;
  }

  private static Map<String, String> environment(int number, Surroundings around) {
    var environment = new LinkedHashMap<>(around.databases());
    environment.putAll(around.company().own().apply(number));
    environment.put("ATTUNE_KAFKA", around.kafka());
    return environment;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  void kill() {
    Killing.all(child);
  }

  void restart() {
    child = Child.start(program);
    mustBeReady();
  }

  void mustBeReady() {
    var _ = child.awaitReady(START_LIMIT, () -> asked("GET", "/q/health/ready").status() == 200);
  }

  void signal(String name) throws InterruptedException {
    try {
      var _ = new ProcessBuilder("kill", "-s", name, Long.toString(child.pid())).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("kill is on every system", e);
    }
  }

  boolean leads() {
    return asked("GET", "/q/metrics")
        .body()
        .lines()
        .anyMatch(line -> line.startsWith("attune_relay_leader") && line.endsWith(" 1.0"));
  }

  /// What the management port says, or a status of 0 if it says nothing.
  Said asked(String method, String path) {
    URI address = URI.create("http://127.0.0.1:" + managementPort + path);
    try {
      HttpResponse<String> response =
          HTTP.send(
              HttpRequest.newBuilder(address)
                  .timeout(Duration.ofSeconds(60))
                  .method(method, HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return new Said(response.statusCode(), response.body());
    } catch (IOException _) {
      return new Said(0, "");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Said(0, "");
    }
  }

  record Said(int status, String body) {}
}
