package attune.eventsourcing.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.EnumSet;
import java.util.Map;

/// Real PostgreSQL, Kafka and Keycloak for tests: each is started once per JVM, on free ports of
/// the loopback, and ends with it.
public final class BackingServices implements QuarkusTestResourceLifecycleManager {

  /// For a test without Quarkus. Returns the `ATTUNE_…` values of what runs.
  public static Map<String, String> start(BackingService first, BackingService... more) {
    return RunningServices.with(EnumSet.of(first, more));
  }

  @Override
  public Map<String, String> start() {
    return RunningServices.with(EnumSet.allOf(BackingService.class));
  }

  /// Others in this JVM may need them still.
  @Override
  public void stop() {}
}
