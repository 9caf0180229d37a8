package attune.localstack;

import attune.backing.Child;
import attune.backing.Kafka;
import attune.backing.Keycloak;
import attune.backing.Postgres;
import attune.backing.StartFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/// Runs in the background from `up` to `down`: starts the parts, writes on the board how they are,
/// stops them in the opposite order.
final class Supervisor {

  private final Backing backing;
  private final Services services;
  private final Board board;
  private final Map<Part, Child> children = Collections.synchronizedMap(new EnumMap<>(Part.class));
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  Supervisor(Place place, Settings settings) {
    this.backing = new Backing(place, settings);
    this.services = new Services(place, settings);
    this.board = new Board(place.board());
  }

  /// Returns when the stack could not be started; else goes on until it is told to stop.
  int run() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    try {
      start();
      watch();
      return 0;
    } catch (CompletionException _) {
      return 1;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private void start() {
    var now = CompletableFuture.<Void>completedFuture(null);
    var prepared = CompletableFuture.runAsync(Keycloak::prepare, executor);
    var postgresql = begin(Part.POSTGRESQL, now, backing::postgresql, Postgres::child);
    var kafka = begin(Part.KAFKA, now, backing::kafka, Kafka::child);
    var keycloak =
        begin(
            Part.KEYCLOAK,
            postgresql,
            () -> {
              prepared.join();
              return backing.keycloak(postgresql.join());
            },
            Keycloak::child);
    var before = CompletableFuture.allOf(kafka, keycloak);
    var referral =
        begin(Part.REFERRAL_SERVICE, before, services::referralService, Function.identity());
    var consent =
        begin(Part.CONSENT_SERVICE, before, services::consentService, Function.identity());
    var gateway = begin(Part.GATEWAY, keycloak, services::gateway, Function.identity());
    firstFailure(List.of(postgresql, kafka, keycloak, referral, consent, gateway)).join();
  }

  /// Done when all are, or as soon as one has failed: nobody waits for the slowest to hear of it.
  private static CompletableFuture<Void> firstFailure(List<? extends CompletableFuture<?>> all) {
    var result = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    var failed = new CompletableFuture<Void>();
    for (CompletableFuture<?> one : all) {
      one.whenComplete((_, failure) -> failIf(failed, failure)).isDone();
    }
    return CompletableFuture.anyOf(result, failed).thenRun(() -> {});
  }

  private static void failIf(
      CompletableFuture<Void> failed, @org.jspecify.annotations.Nullable Throwable failure) {
    if (failure != null) {
      failed.completeExceptionally(failure);
    }
  }

  private <T> CompletableFuture<T> begin(
      Part part, CompletableFuture<?> after, Supplier<T> start, Function<T, Child> child) {
    return after.thenApplyAsync(_ -> begun(part, start, child), executor);
  }

  private <T> T begun(Part part, Supplier<T> start, Function<T, Child> childOf) {
    board.change(part, _ -> Standing.starting(System.currentTimeMillis()));
    try {
      T started = start.get();
      Child child = childOf.apply(started);
      children.put(part, child);
      board.change(part, s -> s.ready(System.currentTimeMillis(), child.pid()));
      return started;
    } catch (CompletionException | StartFailure e) {
      failed(part, sentence(e));
      throw e;
    }
  }

  private static String sentence(RuntimeException e) {
    Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    return String.valueOf(cause.getMessage());
  }

  private void failed(Part part, String sentence) {
    board.change(part, s -> s.failed(System.currentTimeMillis(), sentence));
  }

  private void watch() throws InterruptedException {
    while (true) {
      TimeUnit.SECONDS.sleep(1);
      List.copyOf(children.entrySet()).stream()
          .filter(entry -> !entry.getValue().isAlive())
          .forEach(entry -> died(entry.getKey(), entry.getValue()));
    }
  }

  private void died(Part part, Child child) {
    children.remove(part);
    failed(part, child.lastWords());
  }

  private void stop() {
    executor.shutdownNow();
    List<Part> parts = new ArrayList<>(List.of(Part.values()));
    Collections.reverse(parts);
    for (Part part : parts) {
      Child child = children.remove(part);
      if (child != null) {
        child.close();
        board.change(part, s -> s.stopped(System.currentTimeMillis()));
      }
    }
  }
}
