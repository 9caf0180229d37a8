package attune.benchmarks.decisions;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Eight clients that never rest, each asking of one register after another, drawn with a seed.
final class Clients {

  static final int MANY = 8;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI decisions;
  private final String token;

  Clients(String gateway, String token) {
    this.decisions = URI.create(gateway + "/v1/consent-decisions");
    this.token = token;
  }

  /// Latencies in nanoseconds, sorted.
  long[] ask(int registers, Duration time, long seed) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    try (var threads = Executors.newFixedThreadPool(MANY)) {
      List<Callable<List<Long>>> clients = new ArrayList<>();
      for (int client = 0; client < MANY; client++) {
        var random = new Random(seed * MANY + client);
        clients.add(() -> until(end, registers, random));
      }
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> client : threads.invokeAll(clients)) {
        all.addAll(client.get());
      }
      return all.stream().mapToLong(Long::longValue).sorted().toArray();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<Long> until(long end, int registers, Random random)
      throws IOException, InterruptedException {
    List<Long> latencies = new ArrayList<>();
    for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
      mustPermit(new Family(random.nextInt(registers)));
      latencies.add(System.nanoTime() - began);
    }
    return latencies;
  }

  private void mustPermit(Family family) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(decisions)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(family.question()))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.body().contains("\"permitted\":true")) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }
}
