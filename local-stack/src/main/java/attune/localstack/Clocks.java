package attune.localstack;

import attune.backing.StartFailure;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// The clocks that policy dates go by, in all services at once, so that anybody can watch a child
/// turn 12. What is recorded keeps the real time.
record Clocks(Settings settings) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  /// @param wanted an instant, a date, `reset`, or nothing to be shown them
  void run(String wanted) {
    HttpRequest.Builder asked = asked(wanted);
    services()
        .forEach((service, port) ->
            IO.println("  %-18s %s".formatted(service, told(asked.copy(), service, port))));
  }

  private Map<String, Integer> services() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put(Part.REFERRAL_SERVICE.title(), settings.referralManagementPort());
    ports.put(Part.CONSENT_SERVICE.title(), settings.consentManagementPort());
    ports.put(Part.GATEWAY.title(), settings.gatewayManagementPort());
    return ports;
  }

  private static HttpRequest.Builder asked(String wanted) {
    HttpRequest.Builder request = HttpRequest.newBuilder().timeout(PATIENCE);
    return switch (wanted) {
      case "" -> request.GET();
      case "reset" -> request.DELETE();
      default -> {
        String body = "{\"instant\": \"%s\"}".formatted(instant(wanted));
        yield request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
      }
    };
  }

  /// A date is the beginning of that day in London.
  static Instant instant(String wanted) {
    try {
      return wanted.length() == 10
          ? LocalDate.parse(wanted).atStartOfDay(LONDON).toInstant()
          : OffsetDateTime.parse(wanted).toInstant();
    } catch (DateTimeException e) {
      throw new StartFailure(
          "Say a date such as 2026-12-01, an instant such as 2026-12-01T09:30:00Z, or reset.", e);
    }
  }

  private static String told(HttpRequest.Builder request, String service, int port) {
    try {
      var answer =
          HTTP.send(
              request.uri(URI.create("http://127.0.0.1:" + port + "/clock")).build(),
              BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new StartFailure("The clock of %s can't be moved.".formatted(service));
      }
      Instant now = Instant.parse(JSON.readTree(answer.body()).path("instant").asText());
      return now.atZone(LONDON).truncatedTo(ChronoUnit.SECONDS).toString();
    } catch (IOException e) {
      throw new StartFailure(service + " does not answer; ./attune status says more.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted.", e);
    }
  }
}
