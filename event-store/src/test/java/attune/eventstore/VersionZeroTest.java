package attune.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// A stream that needs no opening: who saw nothing says version 0.
@QuarkusTest
class VersionZeroTest extends StoreTest {

  @Test
  void is_a_stream_that_is_not_there() {
    String door = newDoor();
    assertThat(handle(order(door, HANG).ifMatchOrNone(0))).isInstanceOf(Outcome.Done.class);
    assertThat(handle(order(door, OPEN).ifMatchOrNone(1))).isInstanceOf(Outcome.Done.class);
    assertThat(load(door).version()).isEqualTo(2);
  }

  @Test
  void is_stale_where_somebody_was_first() {
    String door = hung();
    assertThat(handle(order(door, OPEN).ifMatchOrNone(0)))
        .isInstanceOfSatisfying(
            Outcome.Stale.class, stale -> assertThat(stale.version()).isEqualTo(1));
    assertThat(load(door).version()).isEqualTo(1);
  }

  @Test
  void tells_nothing_of_a_stream_that_may_not_be_seen() {
    assertThat(handle(order(hung(), OPEN).ifMatchOrNone(0).invisible()))
        .isEqualTo(new Outcome.Unknown());
  }

  @Test
  void is_the_only_version_that_nothing_has() {
    assertThat(handle(order(newDoor(), OPEN).ifMatchOrNone(3))).isEqualTo(new Outcome.Unknown());
  }
}
