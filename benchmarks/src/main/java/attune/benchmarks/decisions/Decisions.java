package attune.benchmarks.decisions;

import attune.eventstore.sealing.NewKeys;
import attune.localstack.story.LoggedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Asks a whole stack for decisions, with ever more registers, and prints how long they took.
public final class Decisions {

  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
  private static final String PERSON = "piran.pascoe";
  private static final String PASSWORD = "attune-demo";

  private final String gateway;
  private final String keycloak;
  private final String postgres;
  private final Path secrets;

  private Decisions(String gateway, String keycloak, String postgres, Path secrets) {
    this.gateway = gateway;
    this.keycloak = keycloak;
    this.postgres = postgres;
    this.secrets = secrets;
  }

  /// Writes, asks and prints, size by size.
  ///
  /// @param arguments the addresses of gateway, Keycloak and PostgreSQL, the folder of the secrets,
  ///   and how many seconds a turn lasts
  public static void main(String[] arguments) throws Exception {
    new Decisions(arguments[0], arguments[1], arguments[2], Path.of(arguments[3]))
        .run(Duration.ofSeconds(Long.parseLong(arguments[4])));
  }

  private void run(Duration time) throws Exception {
    IO.println(
        "| registers | of all: decisions a second | median, ms | p99, ms"
            + " | of the first 1,000: decisions a second | median, ms | p99, ms |");
    IO.println("|" + "---:|".repeat(7));
    var newKeys = new NewKeys(secrets.resolve("consent-kek"));
    try (var registers = new Registers(database("consent"), database("consent_keys"), newKeys)) {
      for (int many : SIZES) {
        System.err.printf("writing registers, up to %,d%n", many);
        registers.upTo(many);
        waitForRelay();
        IO.println(new Turns(new Questions(gateway, token()), time).line(many));
      }
    }
  }

  /// What was written is told to Kafka meanwhile; that must be over.
  private void waitForRelay() throws SQLException, InterruptedException {
    try (Connection store = database("consent");
        var statement = store.createStatement()) {
      while (true) {
        try (var row =
            statement.executeQuery(
                "select (select count(*) from event) - (select next_index from relay_position)")) {
          row.next();
          if (row.getLong(1) <= 0) {
            return;
          }
          System.err.printf("to be relayed: %,d%n", row.getLong(1));
        }
        Thread.sleep(Duration.ofSeconds(5));
      }
    }
  }

  private String token() {
    return LoggedIn.token(gateway, keycloak, secret("mosaic"), secret("gateway"), PASSWORD, PERSON);
  }

  private Connection database(String name) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s/%s?reWriteBatchedInserts=true".formatted(postgres, name),
        "consent_owner",
        secret("consent-owner"));
  }

  private String secret(String name) {
    try {
      return Files.readString(secrets.resolve(name)).strip();
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
