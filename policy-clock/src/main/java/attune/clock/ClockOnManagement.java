package attune.clock;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The policy clock by command, on the management port: `GET /clock` tells it, `PUT /clock` with
/// `{"instant": …}` moves it, `DELETE /clock` brings it back. It is there only where
/// `attune.clock.settable` says so: in tests and in the local stack.
@ApplicationScoped
final class ClockOnManagement {

  private static final Logger LOG = Logger.getLogger(ClockOnManagement.class);

  private final PolicyClock clock;
  private final boolean settable;

  ClockOnManagement(
      PolicyClock clock,
      @ConfigProperty(name = "attune.clock.settable", defaultValue = "false") boolean settable) {
    this.clock = clock;
    this.settable = settable;
  }

  void serve(@Observes ManagementInterface management) {
    if (settable) {
      LOG.info("The clock of policy dates can be moved on the management port");
      management.router().get("/clock").handler(this::tell);
      management
          .router()
          .put("/clock")
          .handler(BodyHandler.create(false).setBodyLimit(200))
          .handler(this::move);
      management.router().delete("/clock").handler(this::reset);
    }
  }

  private void move(RoutingContext context) {
    Optional<Instant> to = instant(context);
    if (to.isEmpty()) {
      context.response().setStatusCode(400);
      var _ =
          context.json(
              JsonObject.of("failed", "say {\"instant\": …}, such as 2026-11-22T13:58:07Z"));
      return;
    }
    clock.moveTo(to.get());
    tell(context);
  }

  private void reset(RoutingContext context) {
    clock.reset();
    tell(context);
  }

  private void tell(RoutingContext context) {
    var _ = context.json(JsonObject.of("instant", clock.instant().toString()));
  }

  private static Optional<Instant> instant(RoutingContext context) {
    try {
      JsonObject body = context.body().asJsonObject();
      return body == null
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(body.getString("instant", "")).toInstant());
    } catch (DecodeException | ClassCastException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
