package attune.localstack;

/// The processes of the local stack, in the order in which they are shown.
enum Part {
  POSTGRESQL("PostgreSQL", "postgresql"),
  KAFKA("Kafka", "kafka"),
  KEYCLOAK("Keycloak", "keycloak"),
  REFERRAL_SERVICE("referral-service", "referral-service"),
  CONSENT_SERVICE("consent-service", "consent-service"),
  GATEWAY("gateway", "gateway");

  private final String title;
  private final String folder;

  Part(String title, String folder) {
    this.title = title;
    this.folder = folder;
  }

  String title() {
    return title;
  }

  /// Its folder in the state folder, which holds its log under the same name.
  String folder() {
    return folder;
  }
}
