package attune.eventstore.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import attune.eventstore.StoreDatabases;
import attune.eventstore.TestBroker;
import attune.eventstore.TestTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StoreDatabases.class)
@WithTestResource(TestBroker.class)
class InboxTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String CASE = "case-1";
  private static final String OTHER_CASE = "case-2";

  @Inject InboxFixture fixture;
  @Inject ParkedMessages parkedMessages;

  @AfterEach
  void stop() {
    fixture.stopAll();
  }

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

  @Nested
  class a_failure {

    @Test
    void of_a_connection_is_tried_again_until_it_passes_and_keeps_the_order() throws Exception {
      var handler = new Effects("connection");
      var failures = new AtomicInteger();
      handler.stumble =
          _ ->
              failures.incrementAndGet() <= 5
                  ? Uni.createFrom().failure(new IOException("refused"))
                  : Uni.createFrom().voidItem();
      fixture.start(handler);

      fixture.send(handler, CASE, "case-1/1");
      fixture.send(handler, CASE, "case-1/2");

      await().atMost(LONG).until(() -> fixture.position(handler) == 2);
      assertThat(fixture.effects(handler, CASE)).containsExactly("case-1/1", "case-1/2");
      assertThat(fixture.parked(handler, CASE)).isEmpty();
    }

    @Test
    void of_the_handler_parks_the_message_after_some_attempts_with_the_failures_name_alone()
        throws Exception {
      var handler = new Effects("bug");
      handler.stumble = _ -> Uni.createFrom().failure(new ArithmeticException("Bella, born 2013"));
      fixture.start(handler);

      fixture.send(handler, CASE, "case-1/1");

      await().atMost(LONG).until(() -> fixture.position(handler) == 1);
      assertThat(fixture.parked(handler, CASE))
          .containsExactly("case-1/1 FAILED: ArithmeticException");
      assertThat(fixture.effects(handler, CASE)).isEmpty();
      assertThat(handler.attempts).hasValue(3);
    }
  }

  @Nested
  class a_poison_message {

    @Test
    void parks_its_key_alone_and_the_key_is_free_again_once_it_was_handled_after_all()
        throws Exception {
      var handler = new Effects("poison");
      handler.stumble =
          message ->
              message.id().equals("case-1/1")
                  ? Uni.createFrom().failure(new Unhandleable("NO_SUCH_PURPOSE: dancing"))
                  : Uni.createFrom().voidItem();
      fixture.start(handler);

      fixture.send(handler, CASE, "case-1/1");
      fixture.send(handler, CASE, "case-1/2");
      fixture.send(handler, OTHER_CASE, "case-2/1");
      fixture.send(handler, CASE, "case-1/3");

      await().atMost(LONG).until(() -> fixture.position(handler) == 4);
      assertThat(fixture.effects(handler, OTHER_CASE)).containsExactly("case-2/1");
      assertThat(fixture.effects(handler, CASE)).isEmpty();
      assertThat(fixture.parked(handler, CASE))
          .containsExactly(
              "case-1/1 NO_SUCH_PURPOSE: dancing",
              "case-1/2 BEHIND_PARKED",
              "case-1/3 BEHIND_PARKED");

      assertThatThrownBy(() -> redeliver(handler)).hasRootCauseInstanceOf(Unhandleable.class);
      assertThat(fixture.parked(handler, CASE)).hasSize(3);

      handler.stumble = _ -> Uni.createFrom().voidItem();
      assertThat(redeliver(handler)).isEqualTo(3);
      fixture.send(handler, CASE, "case-1/4");

      await().atMost(LONG).until(() -> fixture.position(handler) == 5);
      assertThat(fixture.effects(handler, CASE))
          .containsExactly("case-1/1", "case-1/2", "case-1/3", "case-1/4");
      assertThat(fixture.parked(handler, CASE)).isEmpty();
    }

    @Test
    void that_can_not_be_decoded_is_copied_to_the_dead_letters_with_the_reason() throws Exception {
      var handler = new Effects("undecodable");
      fixture.start(handler);

      fixture.send(handler, "case-undecodable", "case-1/1", Effects.KNOWN, "[\"Bella\"]");
      fixture.send(handler, OTHER_CASE, "", Effects.KNOWN, "{}");

      await().atMost(LONG).until(() -> fixture.position(handler) == 2);
      assertThat(fixture.parked(handler, "case-undecodable"))
          .containsExactly("case-1/1 UNDECODABLE: data");
      assertThat(fixture.parked(handler, OTHER_CASE)).containsExactly(" UNDECODABLE: ce_id");
      try (var deadLetters = fixture.listen("attune.door-service.dead-letters")) {
        await().atMost(LONG).until(() -> deadLetters.of("case-undecodable").size() == 1);
        var copy = deadLetters.of("case-undecodable").getFirst();
        assertThat(TestTopic.header(copy, "attune-reason")).isEqualTo("UNDECODABLE: data");
        assertThat(TestTopic.header(copy, "ce_id")).isEqualTo("case-1/1");
        assertThat(copy.value()).asString().isEqualTo("[\"Bella\"]");
      }
    }

    private int redeliver(MessageHandler handler) {
      return parkedMessages.redeliver(handler, CASE).await().atMost(LONG);
    }
  }
}
