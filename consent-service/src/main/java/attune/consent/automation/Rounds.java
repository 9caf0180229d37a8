package attune.consent.automation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Goes round what the service does by itself, in threads of its own: again at once while there is
/// something to do, else after a pause.
@Singleton
final class Rounds {

  private static final Logger LOG = Logger.getLogger(Rounds.class);
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(2);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
  private static final int AT_ONCE = 20;

  private final WhenHouseholdDueThenKeepUp households;
  private final WhenDayTurnsThenLook days;
  private final boolean enabled;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private List<Thread> threads = List.of();

  Rounds(
      WhenHouseholdDueThenKeepUp households,
      WhenDayTurnsThenLook days,
      @ConfigProperty(name = "attune.rounds.enabled", defaultValue = "true") boolean enabled) {
    this.households = households;
    this.days = days;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      threads =
          List.of(
              started("households", Duration.ofMillis(100), () -> households.round(AT_ONCE)),
              started("days", Duration.ofSeconds(1), () -> days.round(AT_ONCE)));
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    for (Thread thread : threads) {
      thread.join(LONGEST_STOP);
    }
  }

  private Thread started(String name, Duration pause, Supplier<Uni<Integer>> round) {
    return Thread.ofPlatform().name(name).daemon().start(() -> go(name, pause, round));
  }

  private void go(String name, Duration pause, Supplier<Uni<Integer>> round) {
    boolean failing = false;
    try {
      while (stopped.getCount() > 0) {
        int done = 0;
        try {
          done = round.get().await().atMost(LONGEST_ROUND);
          failing = false;
        } catch (RuntimeException e) {
          if (!failing && stopped.getCount() > 0) {
            LOG.warnf("The round of %s failed and goes on: %s", name, e.getClass().getSimpleName());
          }
          failing = true;
        }
        if (done == 0 && stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
