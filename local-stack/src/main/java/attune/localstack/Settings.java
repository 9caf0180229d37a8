package attune.localstack;

import attune.backing.Ports;
import attune.backing.StartFailure;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a person may choose, each by an environment variable of the same name.
record Settings(Map<String, String> environment) {

  private static final int HIGHEST_PORT = 65_535;

  static Settings here() {
    return new Settings(System.getenv());
  }

  /// Every port, with who needs it.
  private enum Port {
    ATTUNE_GATEWAY_PORT(8080, "the gateway"),
    ATTUNE_GATEWAY_MANAGEMENT_PORT(9080, "the gateway's management"),
    ATTUNE_REFERRAL_PORT(8081, "referral-service"),
    ATTUNE_REFERRAL_MANAGEMENT_PORT(9081, "referral-service's management"),
    ATTUNE_KEYCLOAK_PORT(8180, "Keycloak"),
    ATTUNE_KEYCLOAK_MANAGEMENT_PORT(9180, "Keycloak's management"),
    ATTUNE_POSTGRES_PORT(15432, "PostgreSQL"),
    ATTUNE_KAFKA_PORT(19092, "Kafka"),
    ATTUNE_KAFKA_CONTROLLER_PORT(19093, "Kafka's controller");

    private final int usual;
    private final String who;

    Port(int usual, String who) {
      this.usual = usual;
      this.who = who;
    }
  }

  int gatewayPort() {
    return port(Port.ATTUNE_GATEWAY_PORT);
  }

  int gatewayManagementPort() {
    return port(Port.ATTUNE_GATEWAY_MANAGEMENT_PORT);
  }

  int referralPort() {
    return port(Port.ATTUNE_REFERRAL_PORT);
  }

  int referralManagementPort() {
    return port(Port.ATTUNE_REFERRAL_MANAGEMENT_PORT);
  }

  int keycloakPort() {
    return port(Port.ATTUNE_KEYCLOAK_PORT);
  }

  int keycloakManagementPort() {
    return port(Port.ATTUNE_KEYCLOAK_MANAGEMENT_PORT);
  }

  int postgresPort() {
    return port(Port.ATTUNE_POSTGRES_PORT);
  }

  int kafkaPort() {
    return port(Port.ATTUNE_KAFKA_PORT);
  }

  int kafkaControllerPort() {
    return port(Port.ATTUNE_KAFKA_CONTROLLER_PORT);
  }

  String publicUrl() {
    return chosen("ATTUNE_PUBLIC_URL", "http://localhost:" + gatewayPort());
  }

  String issuer() {
    return "http://localhost:%d/realms/attune".formatted(keycloakPort());
  }

  String councilName() {
    return chosen("ATTUNE_COUNCIL_NAME", "Kernow Council");
  }

  /// Known to everybody who reads this, like the invented people it belongs to; nothing listens
  /// beyond the loopback.
  String demoPassword() {
    return chosen("ATTUNE_DEMO_PASSWORD", "attune-demo");
  }

  void portsMustBeFree() {
    for (Port port : Port.values()) {
      Ports.mustBeFree(port(port), port.who, port.name());
    }
  }

  boolean portsAreFree() {
    for (Port port : Port.values()) {
      if (!Ports.isFree(port(port))) {
        return false;
      }
    }
    return true;
  }

  private int port(Port port) {
    String chosen = chosen(port.name(), Integer.toString(port.usual));
    if (!chosen.matches("\\d{1,5}") || number(chosen) < 1 || number(chosen) > HIGHEST_PORT) {
      throw new StartFailure(
          "%s must be a port number from 1 to %d.".formatted(port.name(), HIGHEST_PORT));
    }
    return number(chosen);
  }

  /// Two parts on one port is a mistake that only the second of them would notice.
  void portsMustDiffer() {
    Map<Integer, Port> taken = new LinkedHashMap<>();
    for (Port port : Port.values()) {
      Port other = taken.putIfAbsent(port(port), port);
      if (other != null) {
        throw new StartFailure(
            "%s and %s are both %d: choose two different ports."
                .formatted(other.name(), port.name(), port(port)));
      }
    }
  }

  private String chosen(String variable, String usual) {
    String value = environment.get(variable);
    return value == null || value.isBlank() ? usual : value.strip();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
