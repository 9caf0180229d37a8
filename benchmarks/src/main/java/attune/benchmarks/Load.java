package attune.benchmarks;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/// Eight clients, each of whom asks for the next thing when the last one is done, on a context of
/// its own as requests have it.
final class Load {

  static final int CLIENTS = 8;

  private Load() {}

  /// @param one what the client of this number asks for, again and again
  static Sample run(Vertx vertx, Duration time, IntFunction<Uni<?>> one) throws Exception {
    return Sample.of(() -> {
      long end = System.nanoTime() + time.toNanos();
      List<Client> clients = new ArrayList<>();
      for (int number = 0; number < CLIENTS; number++) {
        Context root = ((VertxInternal) vertx).createEventLoopContext();
        clients.add(new Client(root, end, number, one));
      }
      clients.forEach(Client::next);
      clients.forEach(client -> client.done.join());
      long[] latencies =
          clients.stream().flatMap(client -> client.latencies.stream()).mapToLong(l -> l).toArray();
      return new Sample.Done(latencies.length, latencies);
    });
  }

  private static final class Client {

    private final Context root;
    private final long end;
    private final int number;
    private final IntFunction<Uni<?>> one;
    private final List<Long> latencies = new ArrayList<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    Client(Context root, long end, int number, IntFunction<Uni<?>> one) {
      this.root = root;
      this.end = end;
      this.number = number;
      this.one = one;
    }

    void next() {
      Context context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(root));
      VertxContextSafetyToggle.setContextSafe(context, true);
      context.runOnContext(_ -> ask());
    }

    private void ask() {
      long began = System.nanoTime();
      if (began > end) {
        done.complete(null);
        return;
      }
      one.apply(number).subscribe().with(_ -> answered(began), done::completeExceptionally);
    }

    private void answered(long began) {
      latencies.add(System.nanoTime() - began);
      next();
    }
  }
}
