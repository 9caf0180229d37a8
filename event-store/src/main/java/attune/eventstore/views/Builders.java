package attune.eventstore.views;

import attune.eventstore.DeclaredViews;
import attune.eventstore.DeclaredViews.Declared;
import attune.eventstore.EventStore;
import attune.eventstore.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Builds, when the service starts, whatever view is not live yet.
@Singleton
final class Builders {

  private final DeclaredViews views;
  private final ViewsSettings settings;
  private final Building.Surroundings surroundings;
  private final Map<String, Builder> builders = new LinkedHashMap<>();

  Builders(
      DeclaredViews views,
      EventStore store,
      Transactions transactions,
      ViewStates states,
      ViewsSettings settings) {
    this.views = views;
    this.settings = settings;
    this.surroundings = new Building.Surroundings(store, transactions, states, settings.batch());
  }

  /// Waits a little: a small history is in its views before the first request comes.
  void start(@Observes StartupEvent event) throws InterruptedException {
    for (Declared<?, ?> declared : views.all()) {
      String view = declared.view().name();
      Builder builder = new Builder(view, new Building<>(declared, surroundings));
      builders.put(view, builder);
      Thread.ofPlatform().name("build " + view).daemon().start(builder);
    }
    long end = System.nanoTime() + settings.startPatience().toNanos();
    for (Builder builder : builders.values()) {
      var _ = builder.awaitLive(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }
  }

  void stop(@Observes ShutdownEvent event) {
    builders.values().forEach(Builder::stop);
  }

  Map<String, Builder> all() {
    return Map.copyOf(builders);
  }
}
