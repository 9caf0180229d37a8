package attune.localstack;

import attune.backing.Ports;
import attune.backing.StartFailure;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a person may choose, each by an environment variable of the same name.
record Settings(Choices choices) {

  /// Moves every port by the same number, far enough that none meets another's.
  private static final String ADVICE =
      "Stop what has them, choose others with these variables, or move them all, for example with"
          + " %s=10000.".formatted(Choices.OFFSET);

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

  int consentPort() {
    return port(Port.ATTUNE_CONSENT_PORT);
  }

  int consentManagementPort() {
    return port(Port.ATTUNE_CONSENT_MANAGEMENT_PORT);
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
    return choices.of("ATTUNE_PUBLIC_URL", "http://localhost:" + gatewayPort());
  }

  String keycloakUrl() {
    return "http://localhost:" + keycloakPort();
  }

  String issuer() {
    return keycloakUrl() + "/realms/attune";
  }

  String councilName() {
    return choices.of("ATTUNE_COUNCIL_NAME", "Kernow Council");
  }

  /// Known to everybody who reads this, like the invented people it belongs to; nothing listens
  /// beyond the loopback.
  String demoPassword() {
    return choices.of("ATTUNE_DEMO_PASSWORD", "attune-demo");
  }

  /// Names all that are taken at once.
  void portsMustBeFree() {
    List<String> taken =
        Arrays.stream(Port.values())
            .filter(port -> !Ports.isFree(port(port)))
            .map(port -> "  %5d  %-30s %s".formatted(port(port), port.who(), port))
            .toList();
    if (!taken.isEmpty()) {
      throw new StartFailure(
          "These ports are taken by other programs:%n%s%n%s"
              .formatted(String.join(System.lineSeparator(), taken), ADVICE));
    }
  }

  boolean portsAreFree() {
    return Arrays.stream(Port.values()).allMatch(port -> Ports.isFree(port(port)));
  }

  private int port(Port port) {
    String chosen = choices.of(port);
    if (!chosen.matches("\\d{1,5}") || number(chosen) < 1 || number(chosen) > Port.HIGHEST) {
      throw new StartFailure(
          "%s must be a port number from 1 to %d, and %s a number that leads to one."
              .formatted(port, Port.HIGHEST, Choices.OFFSET));
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
                .formatted(other, port, port(port)));
      }
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
