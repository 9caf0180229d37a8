package attune.eventsourcing.testing;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Real PostgreSQL, Kafka and Keycloak for tests: each is started once per JVM, on free ports of
/// the loopback, and ends with it.
public final class BackingServices
    implements QuarkusTestResourceConfigurableLifecycleManager<WithBackingServices> {

  private Set<BackingService> wanted = EnumSet.allOf(BackingService.class);

  /// For a test without Quarkus. Returns the `ATTUNE_…` values of what runs.
  public static Map<String, String> start(BackingService first, BackingService... more) {
    return RunningServices.with(EnumSet.of(first, more));
  }

  @Override
  public void init(WithBackingServices annotation) {
    wanted = EnumSet.copyOf(List.of(annotation.value()));
  }

  @Override
  public Map<String, String> start() {
    return RunningServices.with(wanted);
  }

  /// Others in this JVM may need them still.
  @Override
  public void stop() {}
}
