package attune.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One Kafka broker, its own controller, on the loopback.
public final class Kafka implements AutoCloseable {

  public record Settings(Path folder, int port, int controllerPort) {}

  private static final int ROOM = 200;
  private static final int MEMORY = 320;
  static final Duration START_LIMIT = Duration.ofMinutes(2);

  /// One broker, never joined by another: its cluster needs a name, not a secret one.
  private static final String CLUSTER = "attune-local-kafka-0000";

  /// Six partitions for every topic that comes into being here, as in production.
  private static final String HABITS =
      """
      process.roles=broker,controller
      node.id=1
      controller.listener.names=CONTROLLER
      inter.broker.listener.name=PLAINTEXT
      listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
      num.partitions=6
      offsets.topic.num.partitions=6
      offsets.topic.replication.factor=1
      transaction.state.log.num.partitions=6
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      share.coordinator.state.topic.replication.factor=1
      share.coordinator.state.topic.min.isr=1
      group.initial.rebalance.delay.ms=0
      log.segment.bytes=16777216
      log.retention.ms=-1
      """;

  private final Settings settings;
  private final Child child;

  private Kafka(Settings settings, Child child) {
    this.settings = settings;
    this.child = child;
  }

  public static Kafka start(Settings settings) {
    Ports.mustBeFree(settings.port(), "Kafka", "ATTUNE_KAFKA_PORT");
    Ports.mustBeFree(
        settings.controllerPort(), "Kafka's controller", "ATTUNE_KAFKA_CONTROLLER_PORT");
    Disk.folder(settings.folder(), ROOM);
    String classPath = LocalRepository.kafkaClassPath();
    write(settings);
    if (!Files.exists(settings.folder().resolve("data/meta.properties"))) {
      format(settings, classPath);
    }
    Child child =
        Child.start(program("Kafka", settings, classPath, "kafka.Kafka", properties(settings)));
    child.awaitReady(START_LIMIT, () -> KafkaProbe.answers(settings.port()));
    return new Kafka(settings, child);
  }

  private static void format(Settings settings, String classPath) {
    Child.start(
            program(
                "Kafka's storage tool",
                settings,
                classPath,
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                CLUSTER,
                "--config",
                properties(settings)))
        .awaitEnd(START_LIMIT);
  }

  private static Child.Program program(
      String name, Settings settings, String classPath, String main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            Jvm.command(
                MEMORY,
                "-Dlog4j2.configurationFile="
                    + settings.folder().resolve("log4j2.properties").toUri(),
                "-cp",
                classPath,
                main));
    command.addAll(List.of(arguments));
    return new Child.Program(
        name, command, Map.of(), settings.folder(), settings.folder().resolve("kafka.log"), "TERM");
  }

  private static String properties(Settings settings) {
    return settings.folder().resolve("server.properties").toString();
  }

  private static void write(Settings settings) {
    try {
      Files.writeString(Path.of(properties(settings)), configuration(settings));
      Files.writeString(
          settings.folder().resolve("log4j2.properties"),
          """
          appender.console.type = Console
          appender.console.name = console
          appender.console.layout.type = PatternLayout
          appender.console.layout.pattern = %d{ISO8601} %-5p %c{1} %m%n
          rootLogger.level = warn
          rootLogger.appenderRef.console.ref = console
          logger.server.name = kafka.server.KafkaRaftServer
          logger.server.level = info
          """);
    } catch (IOException e) {
      throw Disk.failure(settings.folder(), e);
    }
  }

  private static String configuration(Settings settings) {
    return """
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    log.dirs=%3$s
    """
            .formatted(
                settings.port(), settings.controllerPort(), settings.folder().resolve("data"))
        + HABITS;
  }

  /// The same for the image, which reads variables.
  static Map<String, String> environment(Settings settings) {
    var values = new HashMap<String, String>();
    HABITS
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(setting ->
            values.put(
                "KAFKA_" + setting[0].toUpperCase(Locale.ROOT).replace('.', '_'), setting[1]));
    values.put("CLUSTER_ID", CLUSTER);
    values.put("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093");
    values.put("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://localhost:9093");
    values.put("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + settings.port());
    values.put("KAFKA_LOG_DIRS", "/var/lib/kafka/data");
    values.put("KAFKA_HEAP_OPTS", "-Xms64m -Xmx" + MEMORY + "m");
    return values;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + settings.port();
  }

  public Child child() {
    return child;
  }

  @Override
  public void close() {
    child.close();
  }
}
