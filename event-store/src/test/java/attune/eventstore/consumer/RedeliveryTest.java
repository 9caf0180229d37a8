package attune.eventstore.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventstore.Database;
import attune.eventstore.Idempotency;
import attune.eventstore.Outcome;
import attune.eventstore.TestBroker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Messages that were put aside are handled after all, on somebody's order.
@QuarkusTest
@WithTestResource(TestBroker.class)
class RedeliveryTest extends InboxTests {

  @Inject Redeliveries redeliveries;
  @Inject Database database;

  @Test
  void handles_all_in_their_order_once_and_a_second_time_nothing() throws Exception {
    Effects handler = parked("mended", 3);
    mend(handler);

    assertThat(redeliver(handler)).isEqualTo("{\"handled\":3,\"waiting\":0}");
    assertThat(redeliver(handler)).isEqualTo("{\"handled\":0,\"waiting\":0}");
    fixture.send(handler, CASE, "case-1/4");

    await().atMost(LONG).until(() -> fixture.position(handler) == 4);
    assertThat(fixture.effects(handler, CASE)).isEqualTo(ids(4));
    assertThat(fixture.parked(handler, CASE)).isEmpty();
  }

  @Test
  void stops_at_the_first_that_still_fails_and_keeps_why() throws Exception {
    Effects handler = parked("half-mended", 4);
    handler.stumble =
        message ->
            message.id().equals("case-1/3")
                ? Uni.createFrom().failure(new ArithmeticException("Bella, born 2013"))
                : Uni.createFrom().voidItem();

    assertThat(redeliver(handler))
        .isEqualTo("{\"handled\":2,\"waiting\":2,\"reason\":\"FAILED: ArithmeticException\"}");
    assertThat(fixture.effects(handler, CASE)).isEqualTo(ids(2));
    assertThat(fixture.parked(handler, CASE))
        .containsExactly("case-1/3 FAILED: ArithmeticException", "case-1/4 BEHIND_PARKED");
    assertThat(
            database.count(
                "select count(*) from parked_message where source = ? and redeliveries = 1 and"
                    + " redelivered_at is not null",
                handler.source()))
        .isEqualTo(1);
  }

  @Test
  void by_two_at_once_handles_each_message_once() throws Exception {
    Effects handler = parked("two-at-once", 12);
    mend(handler);

    List<String> answers =
        Uni.join()
            .all(order(handler, Optional.empty()), order(handler, Optional.empty()))
            .andFailFast()
            .await()
            .atMost(LONG)
            .stream()
            .map(outcome -> ((Outcome.Done) outcome).answer().json())
            .toList();

    assertThat(answers)
        .containsExactlyInAnyOrder(
            "{\"handled\":12,\"waiting\":0}", "{\"handled\":0,\"waiting\":0}");
    assertThat(fixture.effects(handler, CASE)).isEqualTo(ids(12));
  }

  @Test
  void repeated_under_its_key_gets_the_first_answer_and_only_for_the_same_body() throws Exception {
    Effects handler = parked("repeated", 2);
    mend(handler);

    Outcome first = done(handler, "00");
    Outcome again = done(handler, "00");
    Outcome other = done(handler, "01");

    assertThat(first)
        .isInstanceOfSatisfying(Outcome.Done.class, it -> assertThat(it.replayed()).isFalse());
    assertThat(again).isEqualTo(new Outcome.Done(((Outcome.Done) first).answer(), true));
    assertThat(other).isInstanceOf(Outcome.KeyReused.class);
  }

  @Test
  void while_somebody_else_is_at_the_key_is_told_so() throws Exception {
    Effects handler = parked("held-up", 1);
    mend(handler);
    try (var somebody = database.asService()) {
      Database.run(
          somebody,
          "select pg_advisory_lock(0x6f6e6365, hashtext(?))",
          "redelivery " + handler.source() + " " + CASE);

      assertThat(order(handler, Optional.empty()).await().atMost(LONG))
          .isInstanceOf(Outcome.Busy.class);
    }
    assertThat(redeliver(handler)).isEqualTo("{\"handled\":1,\"waiting\":0}");
  }

  private Effects parked(String source, int messages) throws Exception {
    var handler = new Effects(source);
    handler.stumble = _ -> Uni.createFrom().failure(new Unhandleable("NO_SUCH_PURPOSE: dancing"));
    fixture.start(handler);
    for (Object id : ids(messages)) {
      fixture.send(handler, CASE, id.toString());
    }
    await().atMost(LONG).until(() -> fixture.position(handler) == messages);
    return handler;
  }

  private static List<Object> ids(int messages) {
    return IntStream.rangeClosed(1, messages).<Object>mapToObj(n -> "case-1/" + n).toList();
  }

  private static void mend(Effects handler) {
    handler.stumble = _ -> Uni.createFrom().voidItem();
  }

  private String redeliver(Effects handler) {
    return ((Outcome.Done) order(handler, Optional.empty()).await().atMost(LONG)).answer().json();
  }

  private Outcome done(Effects handler, String fingerprint) {
    var name = new Idempotency("gateway/adam", "POST " + handler.source(), "key-1", fingerprint);
    return order(handler, Optional.of(name)).await().atMost(LONG);
  }

  private Uni<Outcome> order(Effects handler, Optional<Idempotency> name) {
    return redeliveries.redeliver(handler, CASE, name);
  }
}
