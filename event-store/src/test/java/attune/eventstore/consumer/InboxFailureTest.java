package attune.eventstore.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import attune.eventstore.TestBroker;
import attune.eventstore.TestTopic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class InboxFailureTest extends InboxTests {

  @Inject ParkedMessages parkedMessages;

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
