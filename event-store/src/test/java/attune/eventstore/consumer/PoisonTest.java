package attune.eventstore.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventstore.TestBroker;
import attune.eventstore.TestTopic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A message that will never be handled as it is.
@QuarkusTest
@WithTestResource(TestBroker.class)
class PoisonTest extends InboxTests {

  @Test
  void parks_its_key_and_no_other() throws Exception {
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
  }

  @Test
  void with_a_key_or_id_that_no_table_takes_holds_up_nobody() throws Exception {
    var handler = new Effects("unstorable");
    fixture.start(handler);

    fixture.send(handler, "case\u0000", "", Effects.KNOWN, "{}");
    fixture.send(handler, randomText(9000), "", Effects.KNOWN, "{}");
    fixture.send(handler, CASE, "case\u0000/1", "attune.\u0000", "{}");
    fixture.send(handler, CASE, randomText(9000));
    fixture.send(handler, OTHER_CASE, "case-2/1");

    await().atMost(LONG).until(() -> fixture.position(handler) == 5);
    assertThat(fixture.effects(handler, OTHER_CASE)).containsExactly("case-2/1");
    assertThat(fixture.parked(handler, CASE))
        .singleElement()
        .asString()
        .endsWith(" UNDECODABLE: ce_id");
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

  /// Too much for an index, and the same every time; what repeats itself would be compressed.
  private static String randomText(int length) {
    return new Random(1)
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
