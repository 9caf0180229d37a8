package attune.gateway.testing;

import attune.backing.Ports;
import attune.eventsourcing.testing.BackingService;
import attune.eventsourcing.testing.BackingServices;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.TreeMap;

/// The gateway on a free port in front of a real Keycloak that knows it there, and of services: one
/// that answers, one that never does, one that is not there, and one that a test starts.
public final class RealLogIn implements QuarkusTestResourceLifecycleManager {

  private Service service = Service.none();

  @Override
  public Map<String, String> start() {
    Map<String, String> values = new TreeMap<>(BackingServices.start(BackingService.KEYCLOAK));
    int port = Ports.free();
    String url = "http://localhost:" + port;
    KeycloakAdmin.of(values.getOrDefault("ATTUNE_ISSUER", "")).moveGatewayTo(url);
    service = Service.start(Ports.free());
    values.put("ATTUNE_PUBLIC_URL", url);
    values.put("ATTUNE_REFERRAL_URL", service.url());
    values.put("ATTUNE_CONSENT_URL", service.url());
    values.put("quarkus.http.test-port", String.valueOf(port));
    values.put("quarkus.management.test-port", String.valueOf(Ports.free()));
    values.put("attune.routes.services.slow-service", service.url() + " /v1/slow-things");
    values.put("attune.routes.services.away-service", nobodyAt(Ports.free()) + " /v1/away-things");
    values.put(
        "attune.routes.services.frail-service", nobodyAt(Ports.free()) + " /v1/frail-things");
    values.put("attune.routes.services.held-service", nobodyAt(Ports.free()) + " /v1/held-things");
    values.put("attune.unread-body-for-at-most", "1S");
    values.put("attune.routes.connections", "4");
    values.put("attune.routes.queue.length", "4");
    values.put("attune.routes.queue.wait-at-most", "1S");
    values.put("attune.routes.at-once-per-caller", "6");
    values.put("attune.routes.answer-within", "5S");
    values.put("attune.routes.circuit.opens-after-failures", "3");
    values.put("attune.routes.circuit.tries-again-after", "1S");
    return values;
  }

  @Override
  public void stop() {
    service.close();
  }

  private static String nobodyAt(int port) {
    return "http://localhost:" + port;
  }
}
