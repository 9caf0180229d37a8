package attune.gateway.page;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Pages without Keycloak: the test says who looks, and it is always the same moment.
public final class PagesAlone implements QuarkusTestProfile {
  static final Instant NOW = Instant.parse("2026-11-22T14:30:00Z");

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.oidc.tenant-enabled", "false",
        "quarkus.oidc.api.tenant-enabled", "false",
        "quarkus.oidc.credentials.secret", "a-secret-of-tests",
        "quarkus.oidc-client.credentials.secret", "a-secret-of-tests",
        "quarkus.oidc.authentication.state-secret", "a-state-secret-of-tests-of-32-chars",
        "quarkus.oidc.token-state-manager.encryption-secret",
            "a-cookie-secret-of-tests-of-32-chars",
        "attune.council-name", "Kernow Council");
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(StoppedClock.class, AsRole.class);
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(StubServices.class));
  }

  /// The clock of all, [attune.clock.PolicyClock], goes on.
  @Alternative
  static final class StoppedClock {
    private StoppedClock() {}

    @Produces
    @Singleton
    static Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }
  }
}
