package attune.eventstore.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import attune.eventstore.Position;
import attune.eventstore.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class LeadingTest extends RelayTests {

  @Inject Log appends;

  @Test
  void passes_to_another_when_the_leaders_connection_is_killed() throws Exception {
    fixture.relay();
    fixture.relay();
    await().atMost(LONG).until(() -> fixture.leaders() == 1);
    Thread before = fixture.leader();

    fixture.killLeader();

    await().atMost(LONG).until(() -> fixture.leaders() == 1 && fixture.leader() != before);
    assertThat(before.isAlive()).isTrue();
  }

  @Test
  void may_pass_again_and_again_and_nothing_is_lost_or_out_of_order() throws Exception {
    fixture.relay();
    fixture.relay();
    await().atMost(LONG).until(() -> fixture.leaders() == 1);

    for (int version = 1; version <= 200; version++) {
      fixture.append("door-kill", version, version % 2 == 1 ? "door.opened" : "door.closed", "{}");
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
        .until(
            () -> database.count("select count(*) from pg_locks where locktype = 'advisory'") == 0);
  }
}
