package attune.benchmarks.lists;

import attune.benchmarks.asking.Clients;
import attune.localstack.story.LoggedIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Reads every list of referral-service over many cases, and prints how long each took.
public final class Lists {

  private static final String PASSWORD = "attune-demo";
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  /// A list as somebody reads it.
  record Listed(String what, String reader, String path) {}

  private static final List<Listed> ALL =
      List.of(
          new Listed("triage inbox", "tamsin.trevail", "/v1/triage-inbox"),
          new Listed("waiting list", "morwenna.moon", "/v1/waiting-list"),
          new Listed("all cases", "morwenna.moon", "/v1/referrals"),
          new Listed("all cases that wait", "morwenna.moon", "/v1/referrals?status=WAITING"),
          new Listed("practitioner’s cases", "piran.pascoe", "/v1/referrals"),
          new Listed("supervisees’ cases", "sefton.skewes", "/v1/referrals"),
          new Listed("referrer’s own requests", "rosa.reed", "/v1/referrals"),
          new Listed("case system’s requests", "mosaic", "/v1/referrals"),
          new Listed("team, with how much each has", "morwenna.moon", "/v1/staff"),
          new Listed("reviews due", "morwenna.moon", "/v1/reviews-due"),
          new Listed("openings to review", "morwenna.moon", "/v1/break-glass-openings"),
          new Listed("told in confidence", "morwenna.moon", "/v1/escalations"));

  private final String gateway;
  private final String keycloak;
  private final String service;
  private final Path secrets;
  private final Clients clients =
      new Clients(
          HttpClient.newHttpClient(),
          answer -> answer.statusCode() == 200 && !answer.body().startsWith("{\"items\":[]"));

  private Lists(String gateway, String keycloak, String service, Path secrets) {
    this.gateway = gateway;
    this.keycloak = keycloak;
    this.service = service;
    this.secrets = secrets;
  }

  /// Writes, asks and prints, list by list.
  ///
  /// @param arguments the addresses of gateway, Keycloak, PostgreSQL and referral-service, the
  ///   folder of the secrets, and how many seconds a list is read
  public static void main(String[] arguments) throws Exception {
    var lists = new Lists(arguments[0], arguments[1], arguments[3], Path.of(arguments[4]));
    try (Connection store = lists.database(arguments[2])) {
      ManyCases.write(store);
    }
    lists.run(Duration.ofSeconds(Long.parseLong(arguments[5])));
  }

  private void run(Duration time) throws InterruptedException {
    IO.println("| list, 50 at a time | a second | median, ms | p99, ms |");
    IO.println("|---|" + "---:|".repeat(3));
    for (Listed listed : ALL) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(service + listed.path()))
              .header("Authorization", "Bearer " + token(listed.reader()))
              .build();
      clients.ask(_ -> request, WARM_UP, 0);
      long[] nanos = clients.ask(_ -> request, time, 1);
      IO.println(
          "| %s | %.0f | %.0f | %.0f |"
              .formatted(
                  listed.what(),
                  (double) nanos.length / time.toSeconds(),
                  Clients.millis(nanos, 0.5),
                  Clients.millis(nanos, 0.99)));
    }
  }

  private String token(String reader) {
    return LoggedIn.token(gateway, keycloak, secret("mosaic"), secret("gateway"), PASSWORD, reader);
  }

  private Connection database(String postgres) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://" + postgres + "/referral", "referral_owner", secret("referral-owner"));
  }

  private String secret(String name) {
    try {
      return Files.readString(secrets.resolve(name)).strip();
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
