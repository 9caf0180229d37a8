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

/// One process of referral-service.
final class Replica {

  /// What every replica finds around it.
  record Surroundings(
      Path program, Path folder, Map<String, String> database, String kafka, String issuer) {}

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port = Ports.free();
  private final int managementPort = Ports.free();
  private final Child.Program program;
  private Child child;

  private Replica(int number, Surroundings around) {
    program =
        new Child.Program(
            "referral-service " + number,
            List.copyOf(
                Jvm.command(
                    256,
                    "-XX:+UseSerialGC",
                    "-jar",
                    around.program().resolve("quarkus-run.jar").toString())),
            environment(around),
            around.program(),
            around.folder().resolve("replica-" + number + ".log"),
            "TERM");
    child = Child.start(program);
  }

  static Replica start(int number, Surroundings around) {
    var replica = new Replica(number, around);
    replica.mustBeReady();
    return replica;
  }

  private Map<String, String> environment(Surroundings around) {
    var environment = new LinkedHashMap<>(around.database());
    environment.put("ATTUNE_KAFKA", around.kafka());
    environment.put("ATTUNE_ISSUER", around.issuer());
    environment.put("ATTUNE_REFERRAL_SECRET", "any");
    environment.put("ATTUNE_REFERRAL_PORT", Integer.toString(port));
    environment.put("ATTUNE_REFERRAL_MANAGEMENT_PORT", Integer.toString(managementPort));
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
