package attune.eventstore.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import attune.eventstore.Bytes;
import attune.eventstore.Database;
import attune.eventstore.EventStore;
import attune.eventstore.Position;
import attune.eventstore.StoredEvent;
import attune.eventstore.TestTopic;
import attune.eventstore.broker.Broker;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Relays as several processes would run them, and events written past the store.
@Singleton
final class RelayFixture {

  static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static final OffsetDateTime SUNDAY = OffsetDateTime.parse("2024-11-24T13:58:07.123456Z");
  private static final String META =
      "{\"actor\":{\"subject\":\"s\",\"role\":\"referrer\",\"client\":\"gateway\"},\"correlation\":\"c\",\"traceparent\":\"%s\"}"
          .formatted(TRACE);

  private record Running(Relay relay, RelayState state, Thread thread) {}

  private final RelayWiring wiring;
  private final Vertx vertx;
  private final EventStore store;
  private final Log log;
  private final CloudEvents cloudEvents;
  private final Broker broker;
  private final Database database;
  private final String address;
  private final List<Running> running = new ArrayList<>();

  RelayFixture(
      RelayWiring wiring,
      Vertx vertx,
      EventStore store,
      Log log,
      CloudEvents cloudEvents,
      Broker broker,
      @ConfigProperty(name = "kafka.bootstrap.servers") String address,
      Database database) {
    this.wiring = wiring;
    this.vertx = vertx;
    this.store = store;
    this.log = log;
    this.cloudEvents = cloudEvents;
    this.broker = broker;
    this.database = database;
    this.address = address;
  }

  TestTopic listen(String topic) throws Exception {
    return new TestTopic(address, topic, broker.topic(topic).partitions());
  }

  Thread relay() {
    var messages = new Messages(List.of(new DoorPublisher("attune.door.v1")), cloudEvents, store);
    var state = new RelayState();
    var relay =
        new Relay(
            new Relay.Surroundings(
                vertx, wiring.database(), store, log, broker, messages, new RelayKick(), 50),
            state);
    Thread thread = Thread.ofPlatform().daemon().start(relay);
    running.add(new Running(relay, state, thread));
    return thread;
  }

  void stopAll() {
    running.forEach(each -> each.relay().stop());
    for (Running each : running) {
      try {
        each.thread().join(Duration.ofSeconds(20));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    running.clear();
  }

  long leaders() {
    return running.stream().filter(each -> each.state().leader()).count();
  }

  Thread leader() {
    return running.stream()
        .filter(each -> each.state().leader())
        .map(Running::thread)
        .findFirst()
        .orElseThrow();
  }

  void killLeader() throws SQLException {
    try (Connection connection = database.asService()) {
      Database.run(
          connection,
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name ="
              + " 'attune-relay' and pid in (select pid from pg_locks where locktype = 'advisory'"
              + " and granted)");
    }
  }

  void append(String stream, int version, String type, String data) throws SQLException {
    try (Connection connection = database.asService()) {
      append(connection, stream, version, type, data);
    }
  }

  void append(Connection connection, String stream, int version, String type, String data)
      throws SQLException {
    Database.run(
        connection,
        "insert into event (stream_id, version, type, schema_version, recorded_at, meta, data)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        stream,
        version,
        type,
        type.equals("door.hung") ? 2 : 1,
        SUNDAY,
        META.getBytes(UTF_8),
        data.getBytes(UTF_8));
  }

  StoredEvent stored(String stream) {
    return new StoredEvent(
        new Position(1, 1), stream, 1, "door.opened", 1, Instant.EPOCH, bytes(META), bytes("{}"));
  }

  List<StoredEvent> feed() {
    return store.feed(Position.START, 100_000).await().atMost(Duration.ofSeconds(30));
  }

  long logged(String stream) {
    return database.count(
        "select count(*) from log join event using (xid, position) where stream_id = ?", stream);
  }

  long logIndex(String stream, long version) {
    return database.count(
        "select index from log join event using (xid, position) where stream_id = ? and version ="
            + " ?",
        stream,
        version);
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }
}
