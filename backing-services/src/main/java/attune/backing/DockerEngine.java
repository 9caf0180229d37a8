package attune.backing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/// Asks whether containers can be had on this machine.
final class DockerEngine {

  private static final int MINUTES_TO_PULL = 10;

  private DockerEngine() {}

  /// Nothing, or why not.
  static Optional<String> obstacle() {
    String elsewhere = System.getenv().getOrDefault("DOCKER_HOST", "");
    if (!elsewhere.isEmpty() && !elsewhere.startsWith("unix:")) {
      return Optional.of("the Docker engine is on another machine: " + elsewhere);
    }
    // Looked for first, since Testcontainers is loud about what it does not find.
    if (elsewhere.isEmpty() && sockets().noneMatch(Files::exists)) {
      return Optional.of("no Docker engine is here");
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.of("no Docker engine answers");
    }
    return Images.all().stream()
        .filter(image -> !isThere(image))
        .findFirst()
        .map(image -> "the image %s is not there and can't be pulled".formatted(image));
  }

  /// Of an engine for all, and of one that somebody runs for themselves.
  private static Stream<Path> sockets() {
    return Stream.of(
        Path.of("/var/run/docker.sock"),
        Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/var/run"), "docker.sock"),
        Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"),
        Path.of(System.getProperty("user.home"), ".docker/desktop/docker.sock"));
  }

  private static boolean isThere(String image) {
    DockerClient client = DockerClientFactory.lazyClient();
    try {
      client.inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException _) {
      return isPulled(client, image);
    }
  }

  private static boolean isPulled(DockerClient client, String image) {
    try {
      return client
          .pullImageCmd(image)
          .exec(new ResultCallback.Adapter<PullResponseItem>())
          .awaitCompletion(MINUTES_TO_PULL, TimeUnit.MINUTES);
    } catch (DockerException | DockerClientException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
