package attune.eventstore.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import attune.eventstore.Bytes;
import attune.eventstore.Database;
import attune.eventstore.Position;
import attune.eventstore.StoreDatabases;
import attune.eventstore.StoredEvent;
import attune.eventstore.TestBroker;
import attune.eventstore.TestTopic;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StoreDatabases.class)
@WithTestResource(TestBroker.class)
class RelayTest {

  private static final String TOPIC = "attune.door.v1";
  private static final Duration LONG = Duration.ofSeconds(60);

  @Inject RelayFixture fixture;
  @Inject Database database;
  @Inject Log appends;

  private TestTopic topic;

  @BeforeEach
  void listen() throws Exception {
    topic = fixture.listen(TOPIC);
  }

  @AfterEach
  void stop() {
    fixture.stopAll();
    topic.close();
  }

  @Nested
  class publishing {

    @Test
    void says_what_happened_as_a_cloud_event_with_exactly_these_headers_and_bytes()
        throws Exception {
      fixture.relay();
      fixture.append(
          "door-exact",
          1,
          "door.hung",
          "{\"room\":\"hall\",\"owner\":{\"person\":\"00000000-0000-4000-8000-0000000000aa\",\"sealed\":\"AAAA\"}}");

      ConsumerRecord<String, byte[]> record = first("door-exact");

      assertThat(headers(record))
          .containsExactlyInAnyOrderEntriesOf(
              Map.ofEntries(
                  Map.entry("ce_specversion", "1.0"),
                  Map.entry("ce_id", "door-exact/1"),
                  Map.entry("ce_source", "/door-service"),
                  Map.entry("ce_type", "attune.door.hung.v1"),
                  Map.entry("ce_subject", "door-exact"),
                  Map.entry("ce_time", "2026-11-22T13:58:07.123456Z"),
                  Map.entry(
                      "ce_dataschema", "http://localhost:8080/schemas/attune.door.hung.v1.json"),
                  Map.entry("ce_partitionkey", "door-exact"),
                  Map.entry("ce_sequence", "0000000000000000001"),
                  Map.entry("ce_traceparent", RelayFixture.TRACE),
                  Map.entry("content-type", "application/json")));
      assertThat(new String(record.value(), UTF_8))
          .isEqualTo("{\"room\":\"hall\",\"known\":false}");
    }

    @Test
    void is_understood_by_any_cloud_events_reader() throws Exception {
      fixture.relay();
      fixture.append("door-read", 1, "door.opened", "{}");

      CloudEvent event = KafkaMessageFactory.createReader(first("door-read")).toEvent();

      assertThat(event.getId()).isEqualTo("door-read/1");
      assertThat(event.getSource()).isEqualTo(URI.create("/door-service"));
      assertThat(event.getType()).isEqualTo("attune.door.opened.v1");
      assertThat(event.getTime()).isEqualTo("2026-11-22T13:58:07.123456Z");
      assertThat(event.getDataContentType()).isEqualTo("application/json");
      assertThat(event.getExtension("sequence")).isEqualTo("0000000000000000001");
    }

    @Test
    void leaves_out_what_nobody_is_to_know_but_logs_it() throws Exception {
      fixture.relay();
      fixture.append("door-silent", 1, "door.opened", "{}");
      fixture.append(
          "door-silent",
          2,
          "door.admitted",
          "{\"visitor\":{\"person\":\"00000000-0000-4000-8000-0000000000aa\",\"sealed\":\"AAAA\"}}");
      fixture.append("door-silent", 3, "door.closed", "{}");

      await().atMost(LONG).until(() -> topic.idsOf("door-silent").size() == 2);
      await().atMost(LONG).until(() -> fixture.logged("door-silent") == 3);
      assertThat(topic.idsOf("door-silent")).containsExactly("door-silent/1", "door-silent/3");
    }

    @Test
    void tells_nothing_ahead_of_a_slow_transaction() throws Exception {
      fixture.relay();
      try (Connection slow = database.asService()) {
        slow.setAutoCommit(false);
        fixture.append(slow, "door-slow", 1, "door.opened", "{}");
        fixture.append("door-fast", 1, "door.opened", "{}");
        fixture.append("door-fast", 2, "door.closed", "{}");

        await()
            .during(Duration.ofSeconds(1))
            .atMost(LONG)
            .until(() -> topic.idsOf("door-fast").isEmpty());
        slow.commit();
      }

      await().atMost(LONG).until(() -> topic.idsOf("door-fast").size() == 2);
      assertThat(topic.idsOf("door-slow")).containsExactly("door-slow/1");
      assertThat(fixture.logIndex("door-slow", 1)).isLessThan(fixture.logIndex("door-fast", 1));
    }
  }

  @Nested
  class leading {

    @Test
    void passes_to_another_when_the_leaders_connection_is_killed_and_nothing_is_lost()
        throws Exception {
      fixture.relay();
      fixture.relay();
      await().atMost(LONG).until(() -> fixture.leaders() == 1);

      for (int version = 1; version <= 200; version++) {
        fixture.append(
            "door-kill", version, version % 2 == 1 ? "door.opened" : "door.closed", "{}");
        if (version % 50 == 0) {
          fixture.killLeader();
        }
      }

      List<String> all = LongStream.rangeClosed(1, 200).mapToObj(n -> "door-kill/" + n).toList();
      await().atMost(LONG).until(() -> topic.idsOf("door-kill").contains("door-kill/200"));
      await().atMost(LONG).until(() -> fixture.logged("door-kill") == 200);
      assertThat(new LinkedHashSet<>(topic.idsOf("door-kill")).stream().toList()).isEqualTo(all);
    }

    @Test
    void is_for_one_at_a_time() throws Exception {
      fixture.relay();
      fixture.relay();
      fixture.relay();

      await().atMost(LONG).until(() -> fixture.leaders() == 1);
      await().during(Duration.ofSeconds(2)).atMost(LONG).until(() -> fixture.leaders() == 1);
    }

    @Test
    void ends_with_an_old_head_that_writes_nothing() throws Exception {
      Log.Head old = new Log.Head(Position.START, -1);
      long before = database.count("select count(*) from log");

      assertThatThrownBy(
              () -> appends.append(old, List.of(fixture.stored("door-old"))).await().atMost(LONG))
          .isInstanceOf(Log.Overtaken.class);
      assertThat(database.count("select count(*) from log")).isEqualTo(before);
    }

    @Test
    void stops_at_once_and_lets_go_of_the_lock() throws Exception {
      Thread relay = fixture.relay();
      await().atMost(LONG).until(() -> fixture.leaders() == 1);

      fixture.stopAll();

      assertThat(relay.isAlive()).isFalse();
      await()
          .atMost(LONG)
          .until(() ->
              database.count("select count(*) from pg_locks where locktype = 'advisory'") == 0);
    }
  }

  @Nested
  class failing {

    @Test
    void between_acks_and_position_publishes_again_under_the_same_ids_in_the_same_order()
        throws Exception {
      as(database.asOwner(), "revoke update on relay_position from store_service");
      fixture.relay();
      fixture.append("door-again", 1, "door.opened", "{}");
      fixture.append("door-again", 2, "door.closed", "{}");

      await().atMost(LONG).until(() -> topic.idsOf("door-again").size() >= 4);
      assertThat(fixture.logged("door-again")).isZero();
      as(database.asOwner(), "grant update on relay_position to store_service");

      await().atMost(LONG).until(() -> fixture.logged("door-again") == 2);
      assertThat(new LinkedHashSet<>(topic.idsOf("door-again")).stream().toList())
          .containsExactly("door-again/1", "door-again/2");
      assertThat(topic.idsOf("door-again").subList(0, 2))
          .isEqualTo(topic.idsOf("door-again").subList(2, 4));
    }

    @Test
    void for_want_of_a_broker_waits_for_it_and_loses_nothing() throws Exception {
      fixture.relay();
      fixture.append("door-broker", 1, "door.opened", "{}");
      await().atMost(LONG).until(() -> fixture.logged("door-broker") == 1);

      TestBroker.halt();
      for (int version = 2; version <= 20; version++) {
        fixture.append(
            "door-broker", version, version % 2 == 1 ? "door.opened" : "door.closed", "{}");
      }
      await()
          .during(Duration.ofSeconds(2))
          .atMost(LONG)
          .until(() -> fixture.logged("door-broker") == 1);
      TestBroker.startAgain();

      List<String> all = LongStream.rangeClosed(1, 20).mapToObj(n -> "door-broker/" + n).toList();
      await().atMost(LONG).until(() -> fixture.logged("door-broker") == 20);
      await().atMost(LONG).until(() -> topic.idsOf("door-broker").contains("door-broker/20"));
      assertThat(new LinkedHashSet<>(topic.idsOf("door-broker")).stream().toList()).isEqualTo(all);
    }
  }

  @Nested
  class log {

    @Test
    void is_gapless_in_feed_order_and_holds_every_events_hash() throws Exception {
      fixture.relay();
      fixture.append("door-log", 1, "door.opened", "{}");
      fixture.append("door-log", 2, "door.closed", "{}");
      await().atMost(LONG).until(() -> fixture.logged("door-log") == 2);

      List<StoredEvent> feed = fixture.feed();
      assertThat(database.column("select index from log order by index"))
          .isEqualTo(LongStream.range(0, feed.size()).boxed().toList());
      assertThat(database.column("select xid || '/' || position from log order by index"))
          .isEqualTo(feed.stream().map(e -> e.at().xid() + "/" + e.at().position()).toList());
      assertThat(database.column("select encode(leaf, 'hex') from log order by index"))
          .isEqualTo(feed.stream().map(e -> Bytes.of(Leaf.of(e)).toString()).toList());
      assertThat(database.count("select next_index from relay_position")).isEqualTo(feed.size());
    }

    @Test
    void is_only_ever_added_to() {
      Stream.of(
              "update log set leaf = leaf",
              "delete from log",
              "truncate log",
              "delete from relay_position")
          .forEach(change -> {
            assertThatThrownBy(() -> as(database.asService(), change))
                .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> as(database.asOwner(), change))
                .hasMessageContaining("only ever added to");
          });
    }
  }

  private ConsumerRecord<String, byte[]> first(String key) {
    await().atMost(LONG).until(() -> !topic.of(key).isEmpty());
    return topic.of(key).getFirst();
  }

  private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new TreeMap<>();
    record
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }

  private static void as(Connection connection, String sql) throws Exception {
    try (connection) {
      Database.run(connection, sql);
    }
  }
}
