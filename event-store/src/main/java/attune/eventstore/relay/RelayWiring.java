package attune.eventstore.relay;

import attune.eventstore.EventStore;
import attune.eventstore.broker.Broker;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Puts this process' relay together.
@Singleton
final class RelayWiring {

  private final PgConnectOptions database;

  /// The lock needs a connection of its own, outside the pool, to the same database.
  RelayWiring(
      @ConfigProperty(name = "quarkus.datasource.reactive.url") List<String> urls,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password) {
    String url = urls.getFirst().replaceFirst("^vertx-reactive:", "");
    this.database = PgConnectOptions.fromUri(url).setUser(user).setPassword(password);
  }

  PgConnectOptions database() {
    return database;
  }

  @Produces
  @Singleton
  RelayState state() {
    return new RelayState();
  }

  @Produces
  @Singleton
  Relay relay(
      Vertx vertx,
      EventStore store,
      Log log,
      Broker broker,
      Messages messages,
      RelayKick kick,
      RelaySettings settings,
      RelayState state) {
    return new Relay(
        new Relay.Surroundings(
            vertx, database, store, log, broker, messages, kick, settings.batch()),
        state);
  }
}
