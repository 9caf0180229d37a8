package attune.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FeedTest extends StoreTest {

  private static final int WRITERS = 6;
  private static final int TRANSACTIONS = 40;

  @Test
  void pages_are_read_one_after_the_other() {
    String door = hung();
    handle(order(door, OPEN));
    handle(order(door, CLOSE));

    List<String> ids = new ArrayList<>();
    Position at = Position.START;
    for (List<StoredEvent> page = next(at, 2); !page.isEmpty(); page = next(at, 2)) {
      page.forEach(event -> ids.add(event.id()));
      at = page.getLast().at();
    }

    assertThat(ids)
        .doesNotHaveDuplicates()
        .containsSubsequence(door + "/1", door + "/2", door + "/3");
  }

  @ParameterizedTest(name = "with seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void loses_nothing_while_transactions_are_slow_overtake_each_other_and_are_rolled_back(long seed)
      throws InterruptedException, ExecutionException {
    Set<String> committed = ConcurrentHashMap.newKeySet();
    List<StoredEvent> seen = new ArrayList<>();
    Position at = end();
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        running.add(
            writers.submit(
                writer(
                    "feed-%d-%d".formatted(seed, writer),
                    new Random(seed * 31 + writer),
                    committed)));
      }
      boolean done = false;
      while (true) {
        List<StoredEvent> page = next(at, 7);
        seen.addAll(page);
        at = page.isEmpty() ? at : page.getLast().at();
        if (page.isEmpty() && done) {
          break;
        }
        done = running.stream().allMatch(Future::isDone);
      }
      for (Future<?> writer : running) {
        writer.get();
      }
    }

    assertThat(seen)
        .extracting(StoredEvent::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(committed);
    assertThat(versions(seen)).allSatisfy((_, versions) -> assertThat(versions).isSorted());
  }

  /// Sits in its transactions for a while, so that they end in another order than they began.
  private Callable<Void> writer(String stream, Random random, Set<String> committed) {
    return () -> {
      try (Connection connection = database.asService()) {
        connection.setAutoCommit(false);
        long version = 1;
        for (int i = 0; i < TRANSACTIONS; i++) {
          int events = 1 + random.nextInt(3);
          for (int e = 0; e < events; e++) {
            insert(connection, stream, version + e);
          }
          Database.run(connection, "select pg_sleep(?)", random.nextInt(20) / 1000.0);
          if (random.nextInt(4) == 0) {
            connection.rollback();
          } else {
            connection.commit();
            for (int e = 0; e < events; e++) {
              committed.add(stream + "/" + (version + e));
            }
            version += events;
          }
        }
      }
      return null;
    };
  }

  private static void insert(Connection connection, String stream, long version)
      throws SQLException {
    Database.run(
        connection,
        "insert into event (stream_id, version, type, schema_version, recorded_at, meta, data)"
            + " values (?, ?, 'door.opened', 1, now(), '{}', '{}')",
        stream,
        version);
  }

  private static Map<String, List<Long>> versions(List<StoredEvent> events) {
    Map<String, List<Long>> versions = new HashMap<>();
    events.forEach(event ->
        versions.computeIfAbsent(event.stream(), _ -> new ArrayList<>()).add(event.version()));
    return versions;
  }

  private Position end() {
    Position at = Position.START;
    for (List<StoredEvent> page = next(at, 1000); !page.isEmpty(); page = next(at, 1000)) {
      at = page.getLast().at();
    }
    return at;
  }

  private List<StoredEvent> next(Position after, int limit) {
    return await(store.feed(after, limit));
  }
}
