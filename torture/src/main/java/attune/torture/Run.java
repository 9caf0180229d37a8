package attune.torture;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// One trouble after the other, for as long as there is work. The same seed makes the same troubles
/// in the same order.
record Run(Parts parts, long seed, Consumer<String> say) {

  private static final int BETWEEN_MILLIS = 4000;

  void makeTroubleWhile(BooleanSupplier goesOn) throws InterruptedException {
    var random = new Random(seed);
    List<Trouble> troubles = List.of(Trouble.values());
    while (goesOn.getAsBoolean()) {
      Thread.sleep(BETWEEN_MILLIS / 2 + random.nextInt(BETWEEN_MILLIS));
      Trouble trouble = troubles.get(random.nextInt(troubles.size()));
      long began = System.nanoTime();
      trouble.make(parts, random.nextInt(Parts.REPLICAS));
      long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
      say.accept("%-24s back after %5d ms".formatted(trouble.words(), took));
    }
    parts.mend();
  }
}
