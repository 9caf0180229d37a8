package attune.eventstore.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import attune.eventstore.Bytes;
import attune.eventstore.StoredEvent;
import attune.eventstore.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class LogTest extends RelayTests {

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
