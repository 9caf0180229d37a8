package attune.http.edge;

import attune.http.EvenlyPaced;
import attune.http.RequestAttributes;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What is not there, and what is there but not for the reader, are told on the beat: to look at a
/// hidden case takes some milliseconds more than to find none, and a patient reader could tell.
@IfBuildProperty(name = "attune.http.service", stringValue = "true", enableIfMissing = true)
public final class EvenPace {

  /// Longer than it takes to look at a long case, and too short for anybody to mind.
  static final Duration BEAT = Duration.ofMillis(50);

  @ServerResponseFilter
  public Uni<Void> notFound(RoutingContext context, ContainerResponseContext response) {
    return response.getStatus() == Status.NOT_FOUND.getStatusCode() ? onTheBeat(context) : atOnce();
  }

  @ServerResponseFilter
  @EvenlyPaced
  public Uni<Void> always(RoutingContext context, ContainerResponseContext response) {
    return response.getStatus() == Status.NOT_FOUND.getStatusCode() ? atOnce() : onTheBeat(context);
  }

  private static Uni<Void> atOnce() {
    return Uni.createFrom().voidItem();
  }

  private static Uni<Void> onTheBeat(RoutingContext context) {
    long late = RequestAttributes.age(context).toNanos() % BEAT.toNanos();
    long millis = Duration.ofNanos(BEAT.toNanos() - late).toMillis() + 1;
    return Uni.createFrom()
        .emitter(beat -> context.vertx().setTimer(millis, _ -> beat.complete(null)));
  }
}
