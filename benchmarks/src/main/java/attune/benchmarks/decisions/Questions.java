package attune.benchmarks.decisions;

import attune.benchmarks.asking.Clients;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;

/// Asks of one register after another, drawn from all; everything is permitted.
final class Questions {

  private final Clients clients =
      new Clients(
          HttpClient.newHttpClient(),
          answer -> answer.statusCode() == 200 && answer.body().contains("\"permitted\":true"));
  private final URI decisions;
  private final String token;

  Questions(String gateway, String token) {
    this.decisions = URI.create(gateway + "/v1/consent-decisions");
    this.token = token;
  }

  /// Latencies in nanoseconds, sorted.
  long[] ask(int registers, Duration time, long seed) throws InterruptedException {
    return clients.ask(random -> question(new Family(random.nextInt(registers))), time, seed);
  }

  private HttpRequest question(Family family) {
    return HttpRequest.newBuilder(decisions)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(family.question()))
        .build();
  }
}
