package attune.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

/// A client as the guide for integrators has it: whatever goes wrong on the way, it sends the same
/// command again under the same key, to whichever replica, until it is told what came of it.
final class Client {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final int PAUSE_MILLIS = 100;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();
  private final Parts parts;
  private final Issuer issuer;
  private final Ledger ledger;
  private final Random random;

  Client(Parts parts, Issuer issuer, Ledger ledger, Random random) {
    this.parts = parts;
    this.issuer = issuer;
    this.ledger = ledger;
    this.random = random;
  }

  /// A whole number from 0 up to `bound`, exclusive.
  int any(int bound) {
    return random.nextInt(bound);
  }

  /// Sends a command until it is answered.
  ///
  /// @param version the version that was seen, or 0 for a new case
  /// @return the answer's body
  JsonNode post(String role, String path, long version, String body) throws InterruptedException {
    String key = UUID.randomUUID().toString();
    String token = issuer.token(role);
    while (true) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(parts.replica(any(Parts.REPLICAS)).address(path))
              .timeout(LIMIT)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", key)
              .POST(HttpRequest.BodyPublishers.ofString(body));
      if (version > 0) {
        request.header("If-Match", "\"" + version + "\"");
      }
      try {
        HttpResponse<String> answer =
            http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        JsonNode told = JSON.readTree(answer.body());
        if (answer.statusCode() < 300) {
          return told;
        }
        if (!isLater(answer.statusCode(), told)) {
          throw new Refused(role + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
      } catch (IOException _) {
        // killed, cut or too slow: what became of the command is not known
      }
      ledger.retry();
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static boolean isLater(int status, JsonNode told) {
    return status >= 500 || told.path("code").asText().equals("STILL_RUNNING");
  }

  /// An answer that a command must not get here.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String words) {
      super(words);
    }
  }
}
