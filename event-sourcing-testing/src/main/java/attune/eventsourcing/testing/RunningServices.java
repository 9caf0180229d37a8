package attune.eventsourcing.testing;

import attune.backing.ConsentDatabases;
import attune.backing.Kafka;
import attune.backing.Keycloak;
import attune.backing.Ports;
import attune.backing.Postgres;
import attune.backing.ReferralDatabases;
import attune.backing.Secrets;
import attune.backing.Servers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// What runs already in this JVM. Quarkus loads test classes more than once, each time with statics
/// of their own, so the values are kept where every class loader sees the same ones.
final class RunningServices {

  private static final String PREFIX = "attune.testing.";
  private static final String PUBLIC_URL = "http://localhost:8080";

  private RunningServices() {}

  static Map<String, String> with(Set<BackingService> wanted) {
    synchronized (System.getProperties()) {
      if (wanted.contains(BackingService.POSTGRES) || wanted.contains(BackingService.KEYCLOAK)) {
        once(BackingService.POSTGRES, RunningServices::postgres);
      }
      if (wanted.contains(BackingService.KAFKA)) {
        once(BackingService.KAFKA, RunningServices::kafka);
      }
      if (wanted.contains(BackingService.KEYCLOAK)) {
        once(BackingService.KEYCLOAK, RunningServices::keycloak);
      }
      return values();
    }
  }

  static Map<String, String> values() {
    var values = new TreeMap<String, String>();
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(PREFIX + "ATTUNE_")) {
        values.put(name.substring(PREFIX.length()), System.getProperty(name));
      }
    }
    return values;
  }

  static String value(String name) {
    String value = System.getProperty(PREFIX + name);
    if (value == null) {
      throw new IllegalStateException(
          "%s is not known: does the test ask for its backing service?".formatted(name));
    }
    return value;
  }

  private static void once(BackingService service, Supplier<Map<String, String>> start) {
    String mark = PREFIX + service;
    if (System.getProperty(mark) == null) {
      start.get().forEach((name, value) -> System.setProperty(PREFIX + name, value));
      System.setProperty(mark, "runs");
    }
  }

  private static Map<String, String> postgres() {
    var secrets = secrets();
    var postgres =
        Servers.chosen()
            .postgres(
                new Postgres.Settings(
                    folder("postgres"), Ports.free(), secrets.password("postgres"), false));
    var referral = ReferralDatabases.of(secrets).createIn(postgres);
    postgres.user("keycloak", secrets.password("keycloak-db"));
    postgres.database("keycloak", "keycloak", java.util.List.of());
    var values = new TreeMap<>(referral.environment(postgres.port()));
    values.putAll(ConsentDatabases.of(secrets).createIn(postgres).environment(postgres.port()));
    return values;
  }

  private static Map<String, String> kafka() {
    var settings = new Kafka.Settings(folder("kafka"), Ports.free(), Ports.free());
    var kafka = Servers.chosen().kafka(settings);
    return Map.of("ATTUNE_KAFKA", kafka.bootstrapServers());
  }

  private static Map<String, String> keycloak() {
    var secrets = secrets();
    var values = new TreeMap<String, String>();
    values.put("ATTUNE_PUBLIC_URL", PUBLIC_URL);
    values.put("ATTUNE_GATEWAY_SECRET", secrets.password("gateway"));
    values.put("ATTUNE_GATEWAY_COOKIE_KEY", secrets.password("gateway-cookie"));
    values.put("ATTUNE_MOSAIC_SECRET", secrets.password("mosaic"));
    values.put("ATTUNE_LIQUIDLOGIC_SECRET", secrets.password("liquidlogic"));
    values.put("ATTUNE_REFERRAL_SECRET", secrets.password("referral"));
    values.put("ATTUNE_CONSENT_SECRET", secrets.password("consent"));
    values.put("ATTUNE_DEMO_PASSWORD", secrets.password("demo"));
    Path deploy = WorkTree.folder("deploy/keycloak");
    var database =
        new Keycloak.Database(
            "jdbc:postgresql://127.0.0.1:%s/keycloak".formatted(value("ATTUNE_DB_PORT")),
            "keycloak",
            secrets.password("keycloak-db"));
    String admin = secrets.password("keycloak-admin");
    var settings =
        new Keycloak.Settings(
            folder("keycloak"),
            Ports.free(),
            Ports.free(),
            deploy.resolve("attune-realm.json"),
            deploy.resolve("themes"),
            database,
            admin,
            Map.copyOf(values));
    Servers.chosen().keycloak(settings);
    values.put("ATTUNE_ISSUER", settings.issuer());
    System.setProperty(PREFIX + "keycloak.url", settings.url());
    System.setProperty(PREFIX + "keycloak.admin", admin);
    return values;
  }

  private static Secrets secrets() {
    return new Secrets(folder("secrets"));
  }

  private static Path folder(String name) {
    return TestFolder.ofThisJvm().resolve(name);
  }
}
