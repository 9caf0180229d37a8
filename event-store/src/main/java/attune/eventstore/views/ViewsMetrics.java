package attune.eventstore.views;

import attune.eventstore.DeclaredViews;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Views in numbers: `attune_view_live`, and `attune_view_differences` as the last check found
/// them, on whichever replica.
@Singleton
final class ViewsMetrics {

  private final ViewStates states;
  private volatile Map<String, ViewStates.Known> known = Map.of();

  ViewsMetrics(ViewStates states, DeclaredViews views, MeterRegistry registry) {
    this.states = states;
    for (var declared : views.all()) {
      String view = declared.view().name();
      Gauge.builder("attune.view.live", () -> of(view, one -> one.state().live() ? 1 : 0))
          .description("1 once the view is built and kept by commands")
          .tag("view", view)
          .register(registry);
      Gauge.builder("attune.view.differences", () -> of(view, ViewsMetrics::differences))
          .description("Rows that were other than their events say at the last check")
          .tag("view", view)
          .register(registry);
    }
  }

  @Scheduled(every = "15s", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  Uni<Void> look() {
    return states
        .all()
        .map(all -> all.stream().collect(Collectors.toMap(one -> one.state().name(), one -> one)))
        .onFailure()
        .recoverWithItem(Map.of())
        .invoke(found -> known = found)
        .replaceWithVoid();
  }

  private double of(String view, ToDoubleFunction<ViewStates.Known> number) {
    ViewStates.@Nullable Known one = known.get(view);
    return one == null ? Double.NaN : number.applyAsDouble(one);
  }

  private static double differences(ViewStates.Known one) {
    return one.differences() == null ? Double.NaN : one.differences();
  }
}
