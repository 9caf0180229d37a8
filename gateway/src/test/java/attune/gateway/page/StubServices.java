package attune.gateway.page;

import attune.backing.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Starts a [Stub] for a test and points the gateway at it, itself on ports that nobody has: a
/// stack may run on the usual ones.
public final class StubServices implements QuarkusTestResourceLifecycleManager {
  private @Nullable Stub stub;

  @Override
  public Map<String, String> start() {
    try {
      stub = new Stub(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String address = "http://localhost:" + stub.port();
    return Map.of(
        "attune.issuer",
        address + "/realms/attune",
        "quarkus.rest-client.referral-service.url",
        address,
        "quarkus.rest-client.consent-service.url",
        address,
        "quarkus.http.test-port",
        String.valueOf(Ports.free()),
        "quarkus.management.test-port",
        String.valueOf(Ports.free()));
  }

  @Override
  public void stop() {
    if (stub != null) {
      stub.close();
    }
  }

  @Override
  public void inject(TestInjector test) {
    test.injectIntoFields(stub, new TestInjector.MatchesType(Stub.class));
  }
}
