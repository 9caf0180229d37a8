package attune.benchmarks;

import attune.benchmarks.parcel.Parcel.Event;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.json.JacksonSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Axon's JDBC engine with its own tables: the same event and metadata into JSON, as the first of a
/// new stream, committed by itself. Each of the eight clients has a thread and a connection.
@Singleton
final class AxonInsert implements Measure {

  static final String WHAT = "Axon's JDBC engine, with JSON";

  private static final Instant SUNDAY = Instant.parse("2026-11-22T13:58:07Z");
  private static final Map<String, String> META =
      Map.of(
          "subject", "5d0e1d6e-6a5c-4c55-9d38-0f2b1a0a7c11",
          "role", "courier",
          "client", "gateway",
          "correlation", "8f6f3f0b-3c76-4a4d-8a4c-6f1d6f3a2b55",
          "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  private final String url;
  private final String user;
  private final String password;

  AxonInsert(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "attune.store.owner") String user,
      @ConfigProperty(name = "attune.store.owner-password") String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  @Override
  public String what() {
    return WHAT;
  }

  @Override
  public Bar bar() {
    return new Bar.None();
  }

  @Override
  public void prepare() throws SQLException {
    try (Connection connection = connect()) {
      engine(connection).createSchema(PostgresEventTableFactory.INSTANCE);
    }
  }

  @Override
  public Sample measure(Duration time) throws Exception {
    List<Connection> connections = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(Load.CLIENTS)) {
      for (int number = 0; number < Load.CLIENTS; number++) {
        connections.add(connect());
      }
      return Sample.of(() -> {
        long end = System.nanoTime() + time.toNanos();
        List<Callable<List<Long>>> clients =
            connections.stream()
                .<Callable<List<Long>>>map(connection -> () -> client(engine(connection), end))
                .toList();
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> client : threads.invokeAll(clients)) {
          all.addAll(client.get());
        }
        return new Sample.Done(all.size(), all.stream().mapToLong(nanos -> nanos).toArray());
      });
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private static List<Long> client(JdbcEventStorageEngine engine, long end) {
    List<Long> latencies = new ArrayList<>();
    for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
      engine.appendEvents(
          new GenericDomainEventMessage<>(
              "parcel",
              "parcel-" + UUID.randomUUID(),
              0,
              new Event.Scanned("Sorting office, third dock", "scanner 14", SUNDAY),
              META));
      latencies.add(System.nanoTime() - began);
    }
    return latencies;
  }

  private static JdbcEventStorageEngine engine(Connection connection) {
    var json =
        JacksonSerializer.builder()
            .objectMapper(JsonMapper.builder().addModule(new JavaTimeModule()).build())
            .build();
    Connection kept = kept(connection);
    return JdbcEventStorageEngine.builder()
        .eventSerializer(json)
        .snapshotSerializer(json)
        .connectionProvider(() -> kept)
        .transactionManager(NoTransactionManager.INSTANCE)
        .build();
  }

  /// Axon closes a connection after each use, as a pool has it; this one stays open.
  private static Connection kept(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            AxonInsert.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              try {
                return method.getName().equals("close")
                    ? null
                    : method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
