package attune.localstack;

import attune.backing.ConsentDatabases;
import attune.backing.Disk;
import attune.backing.Kafka;
import attune.backing.Keycloak;
import attune.backing.Postgres;
import attune.backing.ReferralDatabases;
import attune.backing.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Starts what the services stand on.
record Backing(Place place, Settings settings) {

  Postgres postgresql() {
    var secrets = place.secrets();
    var postgres =
        Postgres.start(
            new Postgres.Settings(
                place.of(Part.POSTGRESQL),
                settings.postgresPort(),
                secrets.password("postgres"),
                true));
    ReferralDatabases.of(secrets).createIn(postgres);
    ConsentDatabases.of(secrets).createIn(postgres);
    return postgres;
  }

  Kafka kafka() {
    return Kafka.start(
        new Kafka.Settings(
            place.of(Part.KAFKA), settings.kafkaPort(), settings.kafkaControllerPort()));
  }

  Keycloak keycloak(Postgres postgres) {
    var secrets = place.secrets();
    var credentials = new Credentials(settings, secrets).ofRealm();
    Path deploy = place.tree().resolve("deploy/keycloak");
    Path realm = deploy.resolve("attune-realm.json");
    String password = secrets.password("keycloak-database");
    freshRealm(postgres, realm, credentials);
    postgres.user("keycloak", password);
    postgres.database("keycloak", "keycloak", List.of());
    return Keycloak.start(
        new Keycloak.Settings(
            place.of(Part.KEYCLOAK),
            settings.keycloakPort(),
            settings.keycloakManagementPort(),
            realm,
            deploy.resolve("themes"),
            new Keycloak.Database(postgres.jdbcUrl("keycloak"), "keycloak", password),
            secrets.password("keycloak-admin"),
            credentials));
  }

  /// Keycloak imports a realm once only. When the file or a value in it has changed, Keycloak
  /// starts from nothing: people's ids are fixed in the file, so all that is lost is who was logged
  /// in.
  private void freshRealm(Postgres postgres, Path realm, Map<String, String> credentials) {
    Path stampFile = Disk.folder(place.of(Part.KEYCLOAK), 0).resolve("realm.stamp");
    try {
      String stamp = hash(Files.readString(realm) + credentials);
      if (Files.exists(stampFile) && !Files.readString(stampFile).equals(stamp)) {
        postgres.drop("keycloak");
      }
      Files.writeString(stampFile, stamp);
    } catch (IOException e) {
      throw Disk.failure(realm, e);
    }
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new StartFailure("This Java lacks SHA-256: use another JDK.", e);
    }
  }
}
