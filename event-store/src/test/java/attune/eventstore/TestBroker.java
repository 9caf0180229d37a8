package attune.eventstore;

import attune.backing.Broker;
import attune.backing.Kafka;
import attune.backing.Ports;
import attune.backing.Servers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.jspecify.annotations.Nullable;

/// A Kafka for the tests, which may stop it and start it again on the same port with the same data.
/// Quarkus loads this class twice, so the tests reach it by the JVM's own switchboard.
public final class TestBroker implements QuarkusTestResourceLifecycleManager {

  private static final MBeanServer SWITCHBOARD = ManagementFactory.getPlatformMBeanServer();
  private static final String NAME = "attune:type=test-broker";

  /// What a test may do to the broker.
  public interface Switch {
    void halt();

    void startAgain();
  }

  private record Running(Broker broker) implements Switch {
    @Override
    public void halt() {
      broker.halt();
    }

    @Override
    public void startAgain() {
      broker.startAgain();
    }
  }

  private @Nullable Running running;

  @Override
  public Map<String, String> start() {
    try {
      var settings =
          new Kafka.Settings(Files.createTempDirectory("broker"), Ports.free(), Ports.free());
      Running started = new Running(Servers.chosen().kafka(settings));
      running = started;
      SWITCHBOARD.registerMBean(new StandardMBean(started, Switch.class), new ObjectName(NAME));
      return Map.of("kafka.bootstrap.servers", started.broker.bootstrapServers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    if (running != null) {
      running.halt();
      try {
        SWITCHBOARD.unregisterMBean(new ObjectName(NAME));
      } catch (JMException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public static void halt() {
    press("halt");
  }

  public static void startAgain() {
    press("startAgain");
  }

  private static void press(String button) {
    try {
      SWITCHBOARD.invoke(new ObjectName(NAME), button, new Object[0], new String[0]);
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
