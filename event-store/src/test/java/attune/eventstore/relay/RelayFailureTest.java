package attune.eventstore.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventstore.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class RelayFailureTest extends RelayTests {

  @Test
  void between_acks_and_position_publishes_again_under_the_same_ids_in_the_same_order()
      throws Exception {
    as(database.asOwner(), "revoke update on relay_position from store_service");
    fixture.append("door-again", 1, "door.opened", "{}");
    fixture.append("door-again", 2, "door.closed", "{}");
    fixture.relay();

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
