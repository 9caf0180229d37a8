package attune.benchmarks;

import attune.backing.Kafka;
import attune.backing.Ports;
import attune.backing.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Starts a PostgreSQL that loses nothing (`fsync`, `full_page_writes` and `synchronous_commit` are
/// on) and a Kafka, both empty, and then the program that measures.
final class Launcher {

  private static final int KEY_BYTES = 32;

  private Launcher() {}

  /// Ends with the program's own code.
  ///
  /// @param arguments an empty folder to work in, the program's jar, and the program's own
  public static void main(String... arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0])).toAbsolutePath();
    var settings = new Postgres.Settings(folder.resolve("postgresql"), Ports.free(), "super", true);
    var broker = new Kafka.Settings(folder.resolve("kafka"), Ports.free(), Ports.free());
    try (Postgres postgres = Postgres.start(settings);
        Kafka kafka = Kafka.start(broker)) {
      postgres.user("bench_owner", "owner");
      postgres.user("bench_service", "service");
      for (String database : List.of("bench", "bench_keys")) {
        postgres.database(database, "bench_owner", List.of("bench_service"));
      }
      List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
      System.exit(run(folder, postgres, kafka, rest));
    }
  }

  private static int run(Path folder, Postgres postgres, Kafka kafka, List<String> jarAndArguments)
      throws IOException, InterruptedException {
    Path kek = folder.resolve("kek");
    Files.writeString(kek, Base64.getEncoder().encodeToString(new byte[KEY_BYTES]));
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
    String more = System.getenv().getOrDefault("ATTUNE_BENCH_JVM", "");
    command.addAll(more.isBlank() ? List.of() : List.of(more.split(" ", -1)));
    command.add("-Dattune.bench.postgres=" + postgres.child().pid());
    command.add("-jar");
    command.addAll(jarAndArguments);
    var program = new ProcessBuilder(command).inheritIO();
    program.environment().put("ATTUNE_DB_PORT", Integer.toString(postgres.port()));
    program.environment().put("ATTUNE_KAFKA", kafka.bootstrapServers());
    program.environment().put("ATTUNE_KEK_FILE", kek.toString());
    return program.start().waitFor();
  }
}
