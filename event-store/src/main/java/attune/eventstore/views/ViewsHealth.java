package attune.eventstore.views;

import attune.eventstore.DeclaredViews;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready once every view of this release is live, and while no later release's is.
@Readiness
@Singleton
final class ViewsHealth implements AsyncHealthCheck {

  private final Builders builders;
  private final DeclaredViews views;
  private final ViewStates states;

  ViewsHealth(Builders builders, DeclaredViews views, ViewStates states) {
    this.builders = builders;
    this.views = views;
    this.states = states;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return states.all().map(this::response).onFailure().recoverWithItem(ViewsHealth::unknown);
  }

  private HealthCheckResponse response(List<ViewStates.Known> all) {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("views");
    builders.all().forEach((view, builder) -> response.withData(view, builder.told()));
    List<String> unknown = liveButUnknown(all);
    unknown.forEach(
        view -> response.withData(view, "live, but unknown here: a later release writes now"));
    return response
        .status(unknown.isEmpty() && builders.all().values().stream().allMatch(Builder::isLive))
        .build();
  }

  private List<String> liveButUnknown(List<ViewStates.Known> all) {
    List<String> declared = views.all().stream().map(one -> one.view().name()).toList();
    return all.stream()
        .map(ViewStates.Known::state)
        .filter(state -> state.live() && views.kinds().contains(state.kind()))
        .map(ViewState::name)
        .filter(name -> !declared.contains(name))
        .toList();
  }

  private static HealthCheckResponse unknown(Throwable failure) {
    return HealthCheckResponse.named("views").down().withData("state", "unknown").build();
  }
}
