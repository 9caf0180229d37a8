package attune.gateway.health;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Says on the management port what runs here.
@Singleton
final class WhatRuns {

  private final JsonObject info;

  WhatRuns(
      @ConfigProperty(name = "quarkus.application.name") String name,
      @ConfigProperty(name = "quarkus.application.version") String version,
      @ConfigProperty(name = "attune.commit") String commit) {
    this.info = JsonObject.of("name", name, "version", version, "commit", commit);
  }

  void serve(@Observes ManagementInterface management) {
    management.router().get("/info").handler(ctx -> ctx.json(info));
  }
}
