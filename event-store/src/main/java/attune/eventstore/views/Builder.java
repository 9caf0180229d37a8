package attune.eventstore.views;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Builds a view on a thread of its own until it is live, whoever of several replicas takes the
/// last step. What fails is said, and tried again from the same place: nothing is passed over.
final class Builder implements Runnable {

  private static final Logger LOG = Logger.getLogger(Builder.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration NOT_YET = Duration.ofMillis(100);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
  private static final long TELLING = Duration.ofSeconds(5).toNanos();

  private final String view;
  private final Building<?, ?> building;
  private final CountDownLatch live = new CountDownLatch(1);
  private volatile @Nullable ViewState state;
  private volatile @Nullable String stopped;
  private volatile boolean stopping;
  private long told = System.nanoTime();

  Builder(String view, Building<?, ?> building) {
    this.view = view;
    this.building = building;
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        buildOn();
        live.countDown();
        return;
      } catch (ViewStates.Overtaken _) {
        rest(NOT_YET);
      } catch (RuntimeException e) {
        stopAt(e);
        rest(AFTER_FAILURE);
      }
    }
  }

  private void buildOn() {
    ViewState seen = building.begin().await().atMost(PATIENCE);
    boolean wasLive = seen.live();
    state = seen;
    while (!seen.live() && !stopping) {
      ViewState next = building.step(seen).await().atMost(PATIENCE);
      if (next.equals(seen)) {
        rest(NOT_YET);
      }
      stopped = null;
      state = next;
      seen = next;
      tellNowAndThen(next);
    }
    if (!wasLive && seen.live()) {
      LOG.infof("view %s is live, built from %d events", view, seen.folded());
    }
  }

  private void tellNowAndThen(ViewState now) {
    if (!now.live() && System.nanoTime() - told > TELLING) {
      told = System.nanoTime();
      LOG.infof("view %s is %s", view, now.told());
    }
  }

  private void stopAt(RuntimeException failure) {
    String words = Failures.words(failure);
    if (!words.equals(stopped) && !stopping) {
      LOG.errorf("view %s can't be built on, and waits: %s", view, words);
    }
    stopped = words;
  }

  boolean awaitLive(Duration time) throws InterruptedException {
    return live.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  void stop() {
    stopping = true;
  }

  boolean isLive() {
    return live.getCount() == 0;
  }

  /// How far it has come, for people.
  String told() {
    @Nullable String why = stopped;
    @Nullable ViewState now = state;
    if (why != null) {
      return why;
    }
    return now == null ? "not begun" : now.told();
  }

  private void rest(Duration time) {
    try {
      if (!stopping) {
        Thread.sleep(time);
      }
    } catch (InterruptedException e) {
      stopping = true;
      Thread.currentThread().interrupt();
    }
  }
}
