package attune.eventstore.views;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Views by command, on the management port: `GET /views` tells how they are, `POST
/// /views/{name}/checks` compares one with its events, with `?repair=true` mends it too.
@ApplicationScoped
final class ViewsOnManagement {

  private final ViewStates states;
  private final Checks checks;

  ViewsOnManagement(ViewStates states, Checks checks) {
    this.states = states;
    this.checks = checks;
  }

  void serve(@Observes ManagementInterface management) {
    management.router().get("/views").handler(this::list);
    management.router().post("/views/:view/checks").handler(this::check);
  }

  private void list(RoutingContext context) {
    states
        .all()
        .map(all -> all.stream().map(ViewsOnManagement::json).toList())
        .subscribe()
        .with(all -> context.json(new JsonArray(all)), context::fail);
  }

  private void check(RoutingContext context) {
    String view = String.valueOf(context.pathParam("view"));
    boolean repair = "true".equals(context.request().getParam("repair"));
    var _ =
        checks
            .check(view, repair)
            .thenApply(checked ->
                checked
                    .map(found -> new Told(200, json(found)))
                    .orElseGet(() -> Told.failed(404, "there is no live view of that name")))
            .exceptionally(failure -> Told.failed(500, Failures.words(failure)))
            .thenAccept(told -> context.vertx().runOnContext(_ -> told.to(context)));
  }

  private record Told(int status, JsonObject json) {
    static Told failed(int status, String why) {
      return new Told(status, JsonObject.of("failed", why));
    }

    void to(RoutingContext context) {
      context.response().setStatusCode(status);
      var _ = context.json(json);
    }
  }

  private static JsonObject json(Checked checked) {
    JsonObject json =
        JsonObject.of(
            "view", checked.view(),
            "streams", checked.streams(),
            "rows", checked.rows(),
            "differences", checked.differences(),
            "repaired", checked.repaired());
    checked
        .first()
        .forEach(one ->
            json.put(
                "first",
                JsonObject.of("stream", one.stream(), "columns", new JsonArray(one.columns()))));
    return json;
  }

  private static JsonObject json(ViewStates.Known known) {
    ViewState state = known.state();
    JsonObject json =
        JsonObject.of("view", state.name(), "phase", state.phase().name(), "state", state.told());
    if (known.differences() != null && known.checkedAt() != null) {
      json.put("checkedAt", known.checkedAt().toString()).put("differences", known.differences());
    }
    return json;
  }
}
