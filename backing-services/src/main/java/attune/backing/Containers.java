package attune.backing;

import com.github.dockerjava.api.DockerClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/// Servers in containers, set up like the embedded ones and at the ports that the test has chosen,
/// on the loopback alone.
final class Containers implements Servers {

  private static final int POSTGRES_PORT = 5432;
  private static final int KAFKA_PORT = 9092;
  private static final String KEYCLOAK_HOME = "/opt/keycloak/";

  Containers() {
    ContainerLeash.sweep();
  }

  /// In memory, since nobody misses a test's data.
  @Override
  public PostgresServer postgres(Postgres.Settings settings) {
    var superuser = new Superuser(settings.port(), settings.password());
    List<String> command = new ArrayList<>(List.of("postgres"));
    Postgres.habits(settings.durable()).forEach(habit -> command.addAll(List.of("-c", habit)));
    var container =
        container(Images.POSTGRES, superuser::getsAnswers)
            .withEnv("POSTGRES_PASSWORD", settings.password())
            .withEnv("POSTGRES_INITDB_ARGS", String.join(" ", Cluster.LOCALE) + " --no-sync")
            .withTmpFs(Map.of("/var/lib/postgresql", "rw"))
            .withCommand(command.toArray(String[]::new));
    publish(container, settings.port(), POSTGRES_PORT);
    container.start();
    return new ContainerPostgres(superuser, container);
  }

  @Override
  public Broker kafka(Kafka.Settings settings) {
    BooleanSupplier answers = () -> KafkaProbe.answers(settings.port());
    var container = container(Images.KAFKA, answers).withEnv(Kafka.environment(settings));
    publish(container, settings.port(), KAFKA_PORT);
    container.start();
    return new ContainerBroker(settings, container.getContainerId());
  }

  /// On the network of this machine: Keycloak calls the gateway when somebody logs out, and the
  /// gateway runs in the test.
  @Override
  public void keycloak(Keycloak.Settings settings) {
    List<String> command = new ArrayList<>(List.of("start"));
    command.addAll(KeycloakHome.BUILD_OPTIONS);
    command.addAll(Keycloak.options(settings, KEYCLOAK_HOME + "attune-themes"));
    var container =
        container(Images.KEYCLOAK, () -> Keycloak.isReady(settings))
            .withNetworkMode("host")
            .withEnv(Keycloak.environment(settings))
            .withEnv("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx448m")
            .withEnv("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1")
            .withCopyFileToContainer(
                MountableFile.forHostPath(settings.realm()),
                KEYCLOAK_HOME + "data/import/attune-realm.json")
            .withCopyFileToContainer(
                MountableFile.forHostPath(settings.themes()), KEYCLOAK_HOME + "attune-themes")
            .withCommand(command.toArray(String[]::new));
    container.start();
  }

  private static GenericContainer<?> container(String image, BooleanSupplier answers) {
    return new GenericContainer<>(DockerImageName.parse(image))
        .withLabels(ContainerLeash.ours())
        .waitingFor(new UntilItAnswers(answers));
  }

  private static void publish(GenericContainer<?> container, int port, int inside) {
    container.withExposedPorts(inside);
    container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(port, inside)));
  }

  private record ContainerPostgres(Superuser superuser, GenericContainer<?> container)
      implements PostgresServer {

    @Override
    public int port() {
      return superuser.port();
    }

    @Override
    public String jdbcUrl(String database) {
      return superuser.jdbcUrl(database);
    }

    @Override
    public void user(String name, String password) {
      superuser.user(name, password);
    }

    @Override
    public void database(String name, String owner, List<String> users) {
      superuser.database(name, owner, users);
    }

    @Override
    public void close() {
      container.stop();
    }
  }

  private record ContainerBroker(Kafka.Settings settings, String id) implements Broker {

    @Override
    public String bootstrapServers() {
      return "127.0.0.1:" + settings.port();
    }

    @Override
    public void halt() {
      docker().stopContainerCmd(id).exec();
    }

    @Override
    public void startAgain() {
      docker().startContainerCmd(id).exec();
      UntilItAnswers.await(() -> KafkaProbe.answers(settings.port()), Kafka.START_LIMIT);
    }

    private static DockerClient docker() {
      return DockerClientFactory.lazyClient();
    }
  }
}
