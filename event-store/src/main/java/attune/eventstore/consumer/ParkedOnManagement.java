package attune.eventstore.consumer;

import attune.eventstore.Outcome;
import io.quarkus.vertx.http.ManagementInterface;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Parked messages by command, on the management port: `GET /parked-messages` lists the first
/// hundred keys, `POST /parked-messages/redeliveries?source=…&key=…` has one handled after all.
@ApplicationScoped
final class ParkedOnManagement {

  private static final int LIMIT = 100;

  private final ParkedKeys keys;
  private final Redeliveries redeliveries;

  ParkedOnManagement(ParkedKeys keys, Redeliveries redeliveries) {
    this.keys = keys;
    this.redeliveries = redeliveries;
  }

  void serve(@Observes ManagementInterface management) {
    management.router().get("/parked-messages").handler(this::list);
    management.router().post("/parked-messages/redeliveries").handler(this::redeliver);
  }

  private void list(RoutingContext context) {
    keys.after(ParkedKeys.Place.BEGINNING, LIMIT)
        .map(found -> found.stream().map(ParkedOnManagement::json).toList())
        .subscribe()
        .with(found -> context.json(new JsonArray(found)), context::fail);
  }

  private void redeliver(RoutingContext context) {
    HttpServerRequest request = context.request();
    String key = Objects.requireNonNullElse(request.getParam("key"), "");
    Uni<Told> told =
        redeliveries
            .of(Objects.requireNonNullElse(request.getParam("source"), ""))
            .map(handler ->
                redeliveries
                    .redeliver(handler, key, Optional.empty())
                    .map(ParkedOnManagement::told))
            .orElseGet(
                () -> Uni.createFrom().item(Told.failed(404, "there is no consumer of that name")));
    told.subscribe().with(answer -> answer.to(context), context::fail);
  }

  /// Without an idempotency key it is done, or somebody else is at it.
  private static Told told(Outcome outcome) {
    return outcome instanceof Outcome.Done(var answer, _)
        ? new Told(answer.status(), answer.json())
        : Told.failed(503, "the key is being handled by another order: try again");
  }

  private record Told(int status, String json) {
    static Told failed(int status, String why) {
      return new Told(status, JsonObject.of("failed", why).encode());
    }

    void to(RoutingContext context) {
      var _ =
          context
              .response()
              .setStatusCode(status)
              .putHeader("content-type", "application/json")
              .end(json);
    }
  }

  private static JsonObject json(ParkedKey parked) {
    JsonObject json =
        JsonObject.of(
            "source", parked.source(),
            "key", parked.key(),
            "topic", parked.topic(),
            "since", parked.since().toString(),
            "messages", parked.messages(),
            "reason", parked.reason(),
            "redeliveries", parked.redeliveries());
    putIfThere(json, "type", parked.type());
    putIfThere(json, "redeliveredAt", parked.redeliveredAt());
    return json;
  }

  private static void putIfThere(JsonObject json, String member, @Nullable Object value) {
    if (value != null) {
      json.put(member, value.toString());
    }
  }
}
