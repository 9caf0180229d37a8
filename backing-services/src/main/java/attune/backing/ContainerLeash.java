package attune.backing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;

/// Containers end with the JVM that started them; those of a JVM that was killed are removed by the
/// next one. So no container is needed that watches over the others and holds the engine's socket.
final class ContainerLeash {

  private static final String LABEL = "attune.test-jvm";

  private ContainerLeash() {}

  static Map<String, String> ours() {
    return Map.of(LABEL, Long.toString(ProcessHandle.current().pid()));
  }

  static void sweep() {
    DockerClient client = DockerClientFactory.lazyClient();
    client.listContainersCmd().withShowAll(true).withLabelFilter(List.of(LABEL)).exec().stream()
        .filter(ContainerLeash::isLeftBehind)
        .forEach(container -> remove(client, container));
  }

  private static boolean isLeftBehind(Container container) {
    String pid = container.getLabels().getOrDefault(LABEL, "");
    return pid.matches("\\d+") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private static void remove(DockerClient client, Container container) {
    try {
      client.removeContainerCmd(container.getId()).withForce(true).withRemoveVolumes(true).exec();
    } catch (NotFoundException | ConflictException _) {
      // Another JVM is about it.
    }
  }
}
