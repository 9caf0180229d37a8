package attune.backing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Keycloak's own folder: the program, unpacked and built once per machine, and beside it what one
/// instance writes.
final class KeycloakHome {

  private static final Duration BUILD_LIMIT = Duration.ofMinutes(10);
  private static final int BUILD_MEMORY = 512;
  static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");
  private static final List<String> SHARED =
      List.of("lib", "conf", "providers", "themes", "bin", "version.txt");

  private KeycloakHome() {}

  static Path cached() {
    String version = Versions.of("keycloak");
    return Cache.once("keycloak-" + version, folder -> build(version, folder))
        .resolve("keycloak-" + version);
  }

  /// A folder of links to the program, with data of its own: several instances share one build.
  static Path built(Path home, Path realm) {
    Path program = cached();
    try {
      Files.createDirectories(home.resolve("data/import"));
      for (String part : SHARED) {
        Path link = home.resolve(part);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, program.resolve(part));
      }
      Files.copy(
          realm,
          home.resolve("data/import/attune-realm.json"),
          StandardCopyOption.REPLACE_EXISTING);
      return home;
    } catch (IOException e) {
      throw Disk.failure(home, e);
    }
  }

  /// The command of kc.sh without its shell: one process, no quoting.
  static List<String> java(Path home, int megabytes) {
    return new ArrayList<>(
        Jvm.command(
            megabytes,
            "-XX:MaxMetaspaceSize=256m",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Duser.language=en",
            "-Dfile.encoding=UTF-8",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
  }

  private static void build(String version, Path folder) throws IOException {
    try (InputStream archive = Files.newInputStream(LocalRepository.keycloak(version))) {
      Archive.unpack(archive, folder);
    }
    List<String> command = java(folder.resolve("keycloak-" + version), BUILD_MEMORY);
    command.add("build");
    command.addAll(BUILD_OPTIONS);
    Child.start(
            new Child.Program(
                "Keycloak's build", command, Map.of(), folder, folder.resolve("build.log"), "TERM"))
        .awaitEnd(BUILD_LIMIT);
  }
}
