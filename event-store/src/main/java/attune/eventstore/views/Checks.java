package attune.eventstore.views;

import attune.eventstore.DeclaredViews;
import attune.eventstore.DeclaredViews.Declared;
import attune.eventstore.EventStore;
import attune.eventstore.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Compares live views with their events: by command, and every night.
@Singleton
final class Checks {

  private static final Logger LOG = Logger.getLogger(Checks.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int NOT_WITHIN_MINUTES = 60;

  private final DeclaredViews views;
  private final ViewStates states;
  private final Orphans orphans;
  private final Building.Surroundings surroundings;

  /// One at a time: a check is thorough, not urgent.
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("check views").daemon().unstarted(work));

  Checks(
      DeclaredViews views,
      EventStore store,
      Transactions transactions,
      ViewStates states,
      Orphans orphans,
      ViewsSettings settings) {
    this.views = views;
    this.states = states;
    this.orphans = orphans;
    this.surroundings = new Building.Surroundings(store, transactions, states, settings.batch());
  }

  /// Empty if there is no such view, or it is not live.
  CompletableFuture<Optional<Checked>> check(String view, boolean repair) {
    return CompletableFuture.supplyAsync(() -> run(view, repair), thread);
  }

  /// Only on one of several replicas, and never with a repair: that is for people to ask for.
  @Scheduled(cron = "${attune.views.check:0 30 2 * * ?}")
  void nightly() {
    for (Declared<?, ?> declared : views.all()) {
      String view = declared.view().name();
      if (states.claimCheck(view, NOT_WITHIN_MINUTES).await().atMost(PATIENCE)) {
        var _ = check(view, false).whenComplete((_, failure) -> sayFailed(view, failure));
      }
    }
  }

  private Optional<Checked> run(String view, boolean repair) {
    boolean live =
        states.all().await().atMost(PATIENCE).stream()
            .anyMatch(known -> known.state().name().equals(view) && known.state().live());
    return views.all().stream()
        .filter(declared -> live && declared.view().name().equals(view))
        .findFirst()
        .map(declared -> compared(declared, repair));
  }

  private Checked compared(Declared<?, ?> declared, boolean repair) {
    Checked checked = new Comparison<>(declared, surroundings, orphans).run(repair);
    long left = repair ? 0 : checked.differences();
    states.checked(checked.view(), left).await().atMost(PATIENCE);
    say(checked);
    return checked;
  }

  private static void say(Checked checked) {
    if (checked.differences() == 0) {
      LOG.infof("view %s equals its events: %d rows", checked.view(), checked.rows());
      return;
    }
    Different first = checked.first().getFirst();
    LOG.errorf(
        "view %s differs from its events in %d of %d rows, first in %s of %s%s",
        checked.view(),
        checked.differences(),
        checked.rows(),
        String.join(", ", first.columns()),
        first.stream(),
        checked.repaired() ? "; all are repaired" : "");
  }

  private static void sayFailed(String view, @Nullable Throwable failure) {
    if (failure != null) {
      LOG.errorf("view %s could not be checked: %s", view, Failures.words(failure));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }
}
