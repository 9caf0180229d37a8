package attune.benchmarks.asking;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/// Eight clients that never rest: what each asks is drawn with a seed.
///
/// @param right whether an answer is what was to be measured; any other ends the run
public record Clients(HttpClient http, Predicate<HttpResponse<String>> right) {

  private static final int MANY = 8;

  /// Latencies in nanoseconds, sorted.
  public long[] ask(Function<Random, HttpRequest> question, Duration time, long seed)
      throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    try (var threads = Executors.newFixedThreadPool(MANY)) {
      List<Callable<List<Long>>> clients = new ArrayList<>();
      for (int client = 0; client < MANY; client++) {
        var random = new Random(seed * MANY + client);
        clients.add(() -> until(end, question, random));
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

  /// The latency, in milliseconds, that such a share of them does not exceed.
  public static double millis(long[] sorted, double share) {
    return sorted[(int) (sorted.length * share)] / 1e6;
  }

  private List<Long> until(long end, Function<Random, HttpRequest> question, Random random)
      throws IOException, InterruptedException {
    List<Long> latencies = new ArrayList<>();
    for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
      HttpResponse<String> answer = http.send(question.apply(random), BodyHandlers.ofString());
      latencies.add(System.nanoTime() - began);
      if (!right.test(answer)) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    }
    return latencies;
  }
}
