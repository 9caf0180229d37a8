package attune.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole system, started once for all tests by the command that everybody uses, on free ports
/// and with a state folder of its own.
final class Stack {

  static final String PASSWORD = "attune-demo";

  private static final Path TREE = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> PORTS =
      List.of(
          "ATTUNE_GATEWAY_PORT",
          "ATTUNE_GATEWAY_MANAGEMENT_PORT",
          "ATTUNE_REFERRAL_PORT",
          "ATTUNE_REFERRAL_MANAGEMENT_PORT",
          "ATTUNE_CONSENT_PORT",
          "ATTUNE_CONSENT_MANAGEMENT_PORT",
          "ATTUNE_KEYCLOAK_PORT",
          "ATTUNE_KEYCLOAK_MANAGEMENT_PORT",
          "ATTUNE_POSTGRES_PORT",
          "ATTUNE_KAFKA_PORT",
          "ATTUNE_KAFKA_CONTROLLER_PORT");

  private static @Nullable Stack running;

  private final Path state = Path.of("target", "stack").toAbsolutePath();
  private final Map<String, String> environment = new LinkedHashMap<>();

  private Stack() {
    environment.put("ATTUNE_STATE", state.toString());
    environment.put("ATTUNE_DEMO_PASSWORD", PASSWORD);
    environment.putAll(freePorts());
  }

  static synchronized Stack running() {
    if (running == null) {
      Stack stack = new Stack();
      stack.attune("reset");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stack.attune("down")));
      assertThat(stack.attune("up")).as(stack.output("attune-up")).isZero();
      running = stack;
    }
    return running;
  }

  /// A file of the work tree, as anybody who cloned it has it.
  static Path inTree(String path) {
    return TREE.resolve(path);
  }

  /// Runs `./attune command` and keeps what it prints.
  ///
  /// @return its exit code
  int attune(String command, String... more) {
    List<String> all = new ArrayList<>(List.of(TREE.resolve("attune").toString(), command));
    all.addAll(List.of(more));
    return run("attune-" + command, all.toArray(String[]::new));
  }

  /// Runs a program where somebody who cloned the work tree would, and keeps what it prints.
  ///
  /// @param output the name to keep it under
  /// @return its exit code
  int run(String output, String... command) {
    try {
      Path file = printed(output);
      Files.createDirectories(file.getParent());
      var builder =
          new ProcessBuilder(command)
              .directory(TREE.toFile())
              .redirectErrorStream(true)
              .redirectOutput(file.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(output + " did not end within 10 minutes");
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What a program printed that ran last under that name.
  String output(String name) {
    return read(printed(name));
  }

  private static Path printed(String name) {
    return Path.of("target", name + ".txt").toAbsolutePath();
  }

  URI pages() {
    return URI.create("http://localhost:" + port("ATTUNE_GATEWAY_PORT"));
  }

  URI keycloak() {
    return URI.create("http://localhost:" + port("ATTUNE_KEYCLOAK_PORT"));
  }

  URI metrics(String service) {
    return URI.create(
        "http://127.0.0.1:%s/q/metrics"
            .formatted(port("ATTUNE_%s_MANAGEMENT_PORT".formatted(service))));
  }

  String kafka() {
    return "127.0.0.1:" + port("ATTUNE_KAFKA_PORT");
  }

  String secret(String name) {
    return read(state.resolve("secrets").resolve(name)).strip();
  }

  /// Asks the driver itself: the tests' class loader hides it from `DriverManager`.
  ///
  /// @param name a service's database, which is named like its owner
  Connection database(String name) throws SQLException {
    var who = new Properties();
    who.setProperty("user", name + "_owner");
    who.setProperty("password", secret(name + "-owner"));
    String url = "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port("ATTUNE_POSTGRES_PORT"), name);
    Driver driver = ServiceLoader.load(Driver.class).findFirst().orElseThrow();
    return Objects.requireNonNull(driver.connect(url, who), url);
  }

  /// Everything that any part wrote to a log, this run's `up` included.
  List<Path> logs() {
    try (Stream<Path> files = Files.walk(state)) {
      var logs = new ArrayList<>(files.filter(file -> file.toString().endsWith(".log")).toList());
      assertThat(logs).as("logs in " + state).hasSizeGreaterThanOrEqualTo(5);
      return logs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whatever the file is: Kafka's own segments are called logs too.
  static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String port(String variable) {
    return Objects.requireNonNull(environment.get(variable), variable);
  }

  /// Below the range that outgoing connections are given theirs from.
  private static Map<String, String> freePorts() {
    Map<String, String> ports = new LinkedHashMap<>();
    var candidates = new Random().ints(20_000, 32_000).distinct().filter(Stack::isFree).iterator();
    PORTS.forEach(variable -> ports.put(variable, Integer.toString(candidates.next())));
    return ports;
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
