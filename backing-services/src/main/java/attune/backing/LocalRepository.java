package attune.backing;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The local Maven repository that we run from: Kafka's and Keycloak's files lie there, but not on
/// our class path. Found through a jar that is on it.
final class LocalRepository {

  private static final String POSTGRES = "/postgres-linux-x86_64.txz";
  private static final int FOLDERS_ABOVE_THE_JAR = 7;

  private LocalRepository() {}

  static InputStream postgres() {
    try {
      return anchor().openStream();
    } catch (IOException e) {
      throw new StartFailure("PostgreSQL's archive can't be read: build again with Maven.", e);
    }
  }

  static String kafkaClassPath() {
    try (var list = LocalRepository.class.getResourceAsStream("kafka.classpath")) {
      if (list == null) {
        throw new StartFailure("The list of Kafka's jars is missing: build again with Maven.");
      }
      Path root = root();
      String jars = new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
      return Stream.of(jars.split(":", -1))
          .map(jar -> present(root.resolve(jar.substring("~/".length()))).toString())
          .collect(Collectors.joining(":"));
    } catch (IOException e) {
      throw new StartFailure("The list of Kafka's jars can't be read: build again.", e);
    }
  }

  static Path keycloak(String version) {
    return present(
        root()
            .resolve("org/keycloak/keycloak-quarkus-dist")
            .resolve(version)
            .resolve("keycloak-quarkus-dist-" + version + ".tar.gz"));
  }

  private static Path present(Path file) {
    if (!Files.isReadable(file)) {
      throw new StartFailure(
          "%s is missing: build again with Maven, which fetches it.".formatted(file));
    }
    return file;
  }

  private static Path root() {
    try {
      var connection = (JarURLConnection) anchor().openConnection();
      Path jar = Path.of(toUri(connection.getJarFileURL()));
      return jar.resolve("../".repeat(FOLDERS_ABOVE_THE_JAR)).normalize();
    } catch (IOException e) {
      throw new StartFailure("The local Maven repository can't be found: build again.", e);
    }
  }

  /// A folder name with a space arrives here either escaped or not, depending on the class loader.
  private static URI toUri(URL url) throws IOException {
    try {
      return new URI(url.toString().replace(" ", "%20"));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static URL anchor() {
    URL url = LocalRepository.class.getResource(POSTGRES);
    if (url == null) {
      throw new StartFailure(
          "PostgreSQL is packaged for Linux on x86-64 only: run Attune there, or use docker"
              + " compose.");
    }
    return url;
  }
}
