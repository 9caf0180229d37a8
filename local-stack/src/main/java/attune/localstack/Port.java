package attune.localstack;

/// Every port of the local stack, by the variable that chooses it.
enum Port {
  ATTUNE_GATEWAY_PORT(8080, "the gateway"),
  ATTUNE_GATEWAY_MANAGEMENT_PORT(9080, "the gateway's management"),
  ATTUNE_REFERRAL_PORT(8081, "referral-service"),
  ATTUNE_REFERRAL_MANAGEMENT_PORT(9081, "referral-service's management"),
  ATTUNE_CONSENT_PORT(8082, "consent-service"),
  ATTUNE_CONSENT_MANAGEMENT_PORT(9082, "consent-service's management"),
  ATTUNE_KEYCLOAK_PORT(8180, "Keycloak"),
  ATTUNE_KEYCLOAK_MANAGEMENT_PORT(9180, "Keycloak's management"),
  ATTUNE_POSTGRES_PORT(15432, "PostgreSQL"),
  ATTUNE_KAFKA_PORT(19092, "Kafka"),
  ATTUNE_KAFKA_CONTROLLER_PORT(19093, "Kafka's controller");

  static final int HIGHEST = 65_535;

  private final int usual;
  private final String who;

  Port(int usual, String who) {
    this.usual = usual;
    this.who = who;
  }

  int usual() {
    return usual;
  }

  /// Who listens on it.
  String who() {
    return who;
  }
}
