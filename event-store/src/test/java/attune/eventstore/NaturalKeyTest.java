package attune.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventstore.Outcome.Done;
import attune.eventstore.Outcome.Refused;
import attune.eventstore.door.Door;
import attune.eventstore.door.Door.Command;
import attune.eventstore.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NaturalKeyTest extends StoreTest {

  private static final Command HANG_ELSEWHERE =
      new Command.Hang("kitchen", ((Command.Hang) HANG).owner());

  private final NaturalKey serial = new NaturalKey("serial", UUID.randomUUID().toString());
  private final NaturalKey plate = new NaturalKey("plate", UUID.randomUUID().toString());

  @Test
  void the_same_thing_again_is_the_stream_that_there_is() {
    String door = newDoor();
    handle(order(door, HANG).fresh(serial));

    Outcome again = handle(order(newDoor(), HANG).fresh(serial));

    assertThat(again)
        .isInstanceOfSatisfying(
            Done.class,
            done -> {
              assertThat(done.replayed()).isFalse();
              assertThat(done.answer().status()).isEqualTo(200);
              assertThat(done.answer().json()).contains(door);
            });
  }

  @Test
  void another_thing_under_the_same_key_is_for_the_decider_to_refuse() {
    String door = newDoor();
    handle(order(door, HANG).fresh(serial));

    assertThat(handle(order(newDoor(), HANG_ELSEWHERE).fresh(serial)))
        .isEqualTo(new Refused(Door.Refusal.ALREADY_HUNG, List.of(), door, true));
    assertThat(handle(order(newDoor(), HANG_ELSEWHERE).fresh(serial).invisible()))
        .isEqualTo(new Refused(Door.Refusal.ALREADY_HUNG, List.of(), door, false));
  }

  @Test
  void a_stream_that_may_not_be_seen_is_unknown_even_if_all_is_as_asked() {
    handle(order(newDoor(), HANG).fresh(serial));

    assertThat(handle(order(newDoor(), HANG).fresh(serial).invisible()))
        .isEqualTo(new Outcome.Unknown());
  }

  @Test
  void twenty_at_once_are_one_stream() {
    List<String> doors = IntStream.range(0, 20).mapToObj(_ -> newDoor()).toList();

    List<Outcome> outcomes =
        doors.stream()
            .map(door ->
                handlers
                    .of(Doors.DOOR)
                    .handle(order(door, HANG).fresh(plate, serial).key(door, "aa").build())
                    .subscribeAsCompletionStage())
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(doors).filteredOn(door -> !load(door).isEmpty()).hasSize(1);
    assertThat(outcomes).allMatch(Done.class::isInstance);
    assertThat(outcomes).filteredOn(done -> ((Done) done).answer().status() == 201).hasSize(1);
  }

  @Test
  void a_key_that_is_named_later_leads_to_the_same_stream() {
    String door = newDoor();
    handle(order(door, HANG).fresh(serial));
    handle(order(newDoor(), HANG).fresh(plate, serial));

    assertThat(handle(order(newDoor(), HANG_ELSEWHERE).fresh(plate)))
        .isEqualTo(new Refused(Door.Refusal.ALREADY_HUNG, List.of(), door, true));
  }

  @Test
  void keys_are_kept_as_hashes_only() {
    handle(order(newDoor(), HANG).fresh(serial));

    assertThat(
            database.count(
                "select count(*) from natural_key n where n::text like ?",
                "%" + serial.value() + "%"))
        .isZero();
  }
}
