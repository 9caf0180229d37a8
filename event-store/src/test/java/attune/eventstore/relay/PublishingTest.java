package attune.eventstore.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventstore.TestBroker;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class PublishingTest extends RelayTests {

  @Test
  void says_what_happened_as_a_cloud_event_with_exactly_these_headers_and_bytes() throws Exception {
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
                Map.entry("ce_time", "2024-11-24T13:58:07.123456Z"),
                Map.entry("ce_dataschema", "urn:attune:message:attune.door.hung.v1"),
                Map.entry("ce_partitionkey", "door-exact"),
                Map.entry("ce_sequence", "0000000000000000001"),
                Map.entry("ce_traceparent", RelayFixture.TRACE),
                Map.entry("content-type", "application/json")));
    assertThat(new String(record.value(), UTF_8)).isEqualTo("{\"room\":\"hall\",\"known\":false}");
  }

  @Test
  void is_understood_by_any_cloud_events_reader() throws Exception {
    fixture.relay();
    fixture.append("door-read", 1, "door.opened", "{}");

    CloudEvent event = KafkaMessageFactory.createReader(first("door-read")).toEvent();

    assertThat(event.getId()).isEqualTo("door-read/1");
    assertThat(event.getSource()).isEqualTo(URI.create("/door-service"));
    assertThat(event.getType()).isEqualTo("attune.door.opened.v1");
    assertThat(event.getTime()).isEqualTo("2024-11-24T13:58:07.123456Z");
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
}
