package attune.backing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/// A container is ready when its server answers, not when its log says so.
final class UntilItAnswers extends AbstractWaitStrategy {

  /// Keycloak builds itself at its first start, which takes minutes on a busy machine.
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final BooleanSupplier answers;

  UntilItAnswers(BooleanSupplier answers) {
    this.answers = answers;
  }

  @Override
  protected void waitUntilReady() {
    await(() -> mustRun() && answers.getAsBoolean(), LIMIT);
  }

  private boolean mustRun() {
    if (!waitStrategyTarget.isRunning()) {
      throw new StartFailure(
          "The container ended; its last words are: " + waitStrategyTarget.getLogs());
    }
    return true;
  }

  static void await(BooleanSupplier condition, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new StartFailure(
            "The container did not answer within %d s.".formatted(limit.toSeconds()));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while a container was starting.");
    }
  }
}
