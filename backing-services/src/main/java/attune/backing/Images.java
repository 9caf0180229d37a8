package attune.backing;

import java.util.List;

/// The images that tests run on: those of `docker-compose.yml`, at the versions that the embedded
/// programs have.
final class Images {

  static final String POSTGRES = "postgres:" + major(Versions.of("postgresql"));
  static final String KAFKA = "apache/kafka:" + Versions.of("kafka");
  static final String KEYCLOAK = "keycloak/keycloak:" + Versions.of("keycloak");

  private Images() {}

  static List<String> all() {
    return List.of(POSTGRES, KAFKA, KEYCLOAK);
  }

  private static String major(String version) {
    return version.substring(0, version.indexOf('.'));
  }
}
