package attune.torture;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// One run: writers at full speed, one trouble after the other, and at the end the count.
final class Run {

  private static final int WRITERS = 8;
  private static final int BETWEEN_MILLIS = 4000;

  private final Path tree;
  private final Path folder;
  private final long seed;
  private final Consumer<String> say;

  Run(Path tree, Path folder, long seed, Consumer<String> say) {
    this.tree = tree;
    this.folder = folder;
    this.seed = seed;
    this.say = say;
  }

  /// Goes on for `time`, then lets every command that is under way find its answer.
  ///
  /// @return what was not as it should be; empty is good
  List<String> last(Duration time) throws Exception {
    var ledger = new Ledger();
    try (var issuer = new Issuer();
        var parts = Parts.start(tree, folder, issuer.address())) {
      say.accept("PostgreSQL, Kafka and two replicas run.");
      torture(parts, issuer, ledger, Instant.now().plus(time));
      parts.mend();
      say.accept(ledger.told());
      return new ArrayList<>(new Audit(parts, ledger, say).faults());
    }
  }

  private void torture(Parts parts, Issuer issuer, Ledger ledger, Instant end) throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int number = 0; number < WRITERS; number++) {
        var client = new Client(parts, issuer, ledger, new Random(seed + number));
        all.add(writers.submit(new Writer(tree, client, ledger, seed + "-" + number, end)));
      }
      trouble(parts, ledger, end);
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private void trouble(Parts parts, Ledger ledger, Instant end) throws InterruptedException {
    var random = new Random(seed);
    List<Trouble> troubles = List.of(Trouble.values());
    while (Instant.now().isBefore(end) && ledger.faults().isEmpty()) {
      Thread.sleep(BETWEEN_MILLIS / 2 + random.nextInt(BETWEEN_MILLIS));
      Trouble trouble = troubles.get(random.nextInt(troubles.size()));
      long began = System.nanoTime();
      trouble.make(parts, random.nextInt(Parts.REPLICAS));
      long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
      say.accept("%-22s back after %5d ms".formatted(trouble.words(), took));
    }
  }
}
