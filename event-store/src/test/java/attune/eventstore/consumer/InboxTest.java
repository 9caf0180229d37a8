package attune.eventstore.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import attune.eventstore.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class InboxTest extends InboxTests {

  @Nested
  class a_message {

    @Test
    void has_its_effect_once_and_in_order() throws Exception {
      var handler = new Effects("in-order");
      fixture.start(handler);

      fixture.send(handler, CASE, "case-1/1");
      fixture.send(handler, CASE, "case-1/2");
      fixture.send(handler, OTHER_CASE, "case-2/1");

      await().atMost(LONG).until(() -> fixture.position(handler) == 3);
      assertThat(fixture.effects(handler, CASE)).containsExactly("case-1/1", "case-1/2");
      assertThat(fixture.effects(handler, OTHER_CASE)).containsExactly("case-2/1");
    }

    @Test
    void sent_again_under_its_id_changes_nothing() throws Exception {
      var handler = new Effects("sent-again");
      fixture.start(handler);

      fixture.send(handler, CASE, "case-1/1");
      fixture.send(handler, CASE, "case-1/2");
      fixture.send(handler, CASE, "case-1/1");
      fixture.send(handler, CASE, "case-1/2");
      fixture.send(handler, CASE, "case-1/3");

      await().atMost(LONG).until(() -> fixture.position(handler) == 5);
      assertThat(fixture.effects(handler, CASE))
          .containsExactly("case-1/1", "case-1/2", "case-1/3");
    }

    @Test
    void read_again_from_an_earlier_offset_changes_nothing() throws Exception {
      var handler = new Effects("read-again");
      fixture.start(handler);
      fixture.send(handler, CASE, "case-1/1");
      fixture.send(handler, CASE, "case-1/2");
      await().atMost(LONG).until(() -> fixture.position(handler) == 2);
      fixture.stopAll();

      fixture.forgetPosition(handler);
      fixture.start(handler);

      await().atMost(LONG).until(() -> fixture.position(handler) == 2);
      assertThat(fixture.effects(handler, CASE)).containsExactly("case-1/1", "case-1/2");
    }

    @Test
    void of_an_unknown_type_is_skipped() throws Exception {
      var handler = new Effects("unknown-type");
      fixture.start(handler);

      fixture.send(handler, CASE, "case-1/1", "attune.consent.admired.v1", "not even JSON");
      fixture.send(handler, CASE, "case-1/2");

      await().atMost(LONG).until(() -> fixture.position(handler) == 2);
      assertThat(fixture.effects(handler, CASE)).containsExactly("case-1/2");
      assertThat(fixture.parked(handler, CASE)).isEmpty();
    }
  }

  @Nested
  class an_inbox {

    @Test
    void that_is_started_again_goes_on_where_it_was() throws Exception {
      var handler = new Effects("restart");
      fixture.start(handler);
      fixture.send(handler, CASE, "case-1/1");
      await().atMost(LONG).until(() -> fixture.position(handler) == 1);
      fixture.stopAll();

      fixture.send(handler, CASE, "case-1/2");
      fixture.start(handler);

      await().atMost(LONG).until(() -> fixture.position(handler) == 2);
      assertThat(fixture.effects(handler, CASE)).containsExactly("case-1/1", "case-1/2");
      assertThat(handler.attempts).hasValue(2);
    }

    @Test
    void survives_the_brokers_restart() throws Exception {
      var handler = new Effects("broker-restart");
      fixture.start(handler);
      fixture.send(handler, CASE, "case-1/1");
      await().atMost(LONG).until(() -> fixture.position(handler) == 1);

      TestBroker.halt();
      TestBroker.startAgain();
      fixture.send(handler, CASE, "case-1/2");

      await().atMost(LONG).until(() -> fixture.position(handler) == 2);
      assertThat(fixture.effects(handler, CASE)).containsExactly("case-1/1", "case-1/2");
    }

    @Test
    void reads_a_topic_that_was_made_again_from_its_start() throws Exception {
      var handler = new Effects("made-again");
      fixture.start(handler);
      fixture.send(handler, CASE, "case-1/1");
      fixture.send(handler, CASE, "case-1/2");
      await().atMost(LONG).until(() -> fixture.position(handler) == 2);
      fixture.stopAll();

      fixture.makeAgain(handler.topic());
      fixture.send(handler, CASE, "case-1/2");
      fixture.send(handler, CASE, "case-1/3");
      fixture.send(handler, CASE, "case-1/4");
      fixture.start(handler);

      await().atMost(LONG).until(() -> fixture.position(handler) == 3);
      assertThat(fixture.effects(handler, CASE))
          .containsExactly("case-1/1", "case-1/2", "case-1/3", "case-1/4");
    }

    @Test
    void refuses_a_changed_number_of_partitions_in_one_sentence() throws Exception {
      var handler = new Effects("repartitioned");
      fixture.start(handler);
      fixture.send(handler, CASE, "case-1/1");
      await().atMost(LONG).until(() -> fixture.position(handler) == 1);
      fixture.stopAll();

      fixture.repartition(handler.topic(), 12);

      await()
          .atMost(LONG)
          .untilAsserted(() ->
              assertThatThrownBy(() -> fixture.inbox(handler).topic())
                  .hasMessage(
                      "attune.repartitioned.v1 has 12 partitions and had 6 when repartitioned read"
                          + " it: messages of one case may lie in two of them, so nothing is read"
                          + " until consumer_position is migrated."));
      Inbox inbox = fixture.start(handler);
      await().atMost(LONG).until(() -> inbox.state().isRefused());
    }
  }
}
