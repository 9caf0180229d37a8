package attune.eventstore.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventstore.TestBroker;
import attune.eventstore.Transactions;
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

  @Inject Transactions transactions;

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
    void of_a_lock_that_somebody_holds_is_tried_again_as_well() throws Exception {
      var handler = new Effects("lock");
      var failures = new AtomicInteger();
      handler.stumble =
          _ -> failures.incrementAndGet() <= 5 ? raise("55P03") : Uni.createFrom().voidItem();
      fixture.start(handler);

      fixture.send(handler, CASE, "case-1/1");

      await().atMost(LONG).until(() -> fixture.position(handler) == 1);
      assertThat(fixture.effects(handler, CASE)).containsExactly("case-1/1");
      assertThat(fixture.parked(handler, CASE)).isEmpty();
    }

    @Test
    void of_a_rule_of_the_database_parks_the_message_with_its_code_alone() throws Exception {
      var handler = new Effects("rule");
      handler.stumble = _ -> raise("23514");
      fixture.start(handler);

      fixture.send(handler, CASE, "case-1/1");

      await().atMost(LONG).until(() -> fixture.position(handler) == 1);
      assertThat(fixture.parked(handler, CASE))
          .containsExactly("case-1/1 FAILED: SQLException 23514");
    }

    /// An error as the database raises it, and as Hibernate Reactive hands it on.
    private Uni<Void> raise(String code) {
      return transactions.run(session ->
          session
              .createNativeQuery(
                  "do 'begin raise exception ''Bella'' using errcode = ''%s''; end'"
                      .formatted(code))
              .executeUpdate()
              .replaceWithVoid());
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
}
