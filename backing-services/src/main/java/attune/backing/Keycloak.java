package attune.backing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One Keycloak on the loopback, its realm imported from the file on its first start.
public final class Keycloak implements AutoCloseable {

  /// The database that Keycloak keeps users and sessions in.
  public record Database(String jdbcUrl, String user, String password) {}

  /// Secrets are the values of the realm file's placeholders.
  public record Settings(
      Path folder,
      int port,
      int managementPort,
      Path realm,
      Path themes,
      Database database,
      String adminPassword,
      Map<String, String> secrets) {

    public String url() {
      return "http://localhost:" + port;
    }

    public String issuer() {
      return url() + "/realms/attune";
    }
  }

  public static final String ADMIN = "admin";

  private static final int ROOM = 100;
  private static final int MEMORY = 448;
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private final Settings settings;
  private final Child child;

  private Keycloak(Settings settings, Child child) {
    this.settings = settings;
    this.child = child;
  }

  public static Keycloak start(Settings settings) {
    Ports.mustBeFree(settings.port(), "Keycloak", "ATTUNE_KEYCLOAK_PORT");
    Ports.mustBeFree(
        settings.managementPort(), "Keycloak's management", "ATTUNE_KEYCLOAK_MANAGEMENT_PORT");
    Disk.folder(settings.folder(), ROOM);
    Path home = KeycloakHome.built(settings.folder().resolve("home"), settings.realm());
    Child child = Child.start(program(home, settings));
    child.awaitReady(START_LIMIT, () -> isReady(settings));
    return new Keycloak(settings, child);
  }

  /// Fetching, unpacking and building Keycloak takes a while the first time on a machine: callers
  /// with other things to start do it beside them.
  public static void prepare() {
    KeycloakHome.cached();
  }

  private static Child.Program program(Path home, Settings settings) {
    var command = new ArrayList<>(KeycloakHome.java(home, MEMORY));
    command.addAll(List.of("start", "--optimized"));
    command.addAll(options(settings, settings.themes().toString()));
    return new Child.Program(
        "Keycloak",
        command,
        environment(settings),
        settings.folder(),
        settings.folder().resolve("keycloak.log"),
        "TERM");
  }

  static Map<String, String> environment(Settings settings) {
    var environment = new HashMap<>(settings.secrets());
    environment.put("KC_DB_PASSWORD", settings.database().password());
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
    return environment;
  }

  /// No cluster: with the default cache Keycloak would open ports on every address.
  static List<String> options(Settings settings, String themes) {
    return List.of(
        "--import-realm",
        "--cache=local",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + settings.port(),
        "--http-management-host=127.0.0.1",
        "--http-management-port=" + settings.managementPort(),
        "--hostname=" + settings.url(),
        "--db-url=" + settings.database().jdbcUrl(),
        "--db-username=" + settings.database().user(),
        "--db-pool-max-size=10",
        "--spi-theme--folder--dir=" + themes,
        "--log-level=warn,org.keycloak.quarkus.runtime.storage:info,io.quarkus:info");
  }

  static boolean isReady(Settings settings) {
    return answers(settings.managementPort(), "/health/ready")
        && answers(settings.port(), "/realms/attune/.well-known/openid-configuration");
  }

  private static boolean answers(int port, String path) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .timeout(Duration.ofSeconds(3))
              .build();
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public String url() {
    return settings.url();
  }

  public String issuer() {
    return settings.issuer();
  }

  public Child child() {
    return child;
  }

  @Override
  public void close() {
    child.close();
  }
}
