package attune.eventsourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KernelTest {

  static final UUID ANA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
  static final Meta BY_ANA =
      new Meta(new Meta.Actor(ANA.toString(), "referrer", "gateway"), "r-1", null, null);

  enum No implements Refusal {
    FULL
  }

  /// Counts up to two, by as much as it is asked to.
  static final class Counter implements Decider<Integer, Integer, Integer> {
    @Override
    public Integer initial() {
      return 0;
    }

    @Override
    public Decision<Integer> decide(Integer command, Integer state) {
      return state + command > 2 ? Decision.refuse(No.FULL) : Decision.accept(command);
    }

    @Override
    public Integer evolve(Integer state, Integer event) {
      return state + event;
    }
  }

  @Nested
  class decider {
    @Test
    void replays_a_history_from_the_initial_state() {
      assertThat(new Counter().replay(List.of())).isZero();
      assertThat(new Counter().replay(List.of(1, 1))).isEqualTo(2);
    }
  }

  @Nested
  class decision {
    @Test
    void to_accept_carries_the_events_in_order() {
      assertThat(Decision.accept(List.of(1, 2))).isEqualTo(new Decision.Accepted<>(List.of(1, 2)));
      assertThat(Decision.accept(1)).isEqualTo(new Decision.Accepted<>(List.of(1)));
    }

    @Test
    void that_nothing_changes_is_accepted_without_events() {
      assertThat(Decision.nothing()).isEqualTo(new Decision.Accepted<>(List.of()));
    }

    @Test
    void to_refuse_names_every_reason() {
      var reason = new Decision.Reason(No.FULL, "counter");
      assertThat(Decision.refuse(No.FULL, List.of(reason)))
          .isEqualTo(new Decision.Refused<>(No.FULL, List.of(reason)));
    }

    @Test
    void does_not_change_with_the_list_it_was_made_from() {
      List<Integer> events = new ArrayList<>(List.of(1));
      var decision = new Decision.Accepted<>(events);
      events.add(2);
      assertThat(decision.events()).containsExactly(1);
      assertThatThrownBy(() -> decision.events().add(3))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Nested
  class personal {
    @Test
    void a_known_value_can_be_read_and_seen_another_way() {
      Personal<String> name = Personal.of(ANA, "Ana");
      assertThat(name.known()).contains("Ana");
      assertThat(name.map(String::length)).isEqualTo(Personal.of(ANA, 3));
    }

    @Test
    void an_erased_value_stays_erased_and_stays_hers() {
      Personal<String> name = new Personal.Erased<>(ANA);
      assertThat(name.known()).isEmpty();
      assertThat(name.map(String::length)).isEqualTo(new Personal.Erased<>(ANA));
    }

    @Test
    void is_never_printed() {
      assertThat(Personal.of(ANA, "Ana")).hasToString("Known[" + ANA + "]");
    }
  }

  @Nested
  class projection {
    private final Projection<Integer, Integer> sum =
        (@Nullable Integer row, Recorded<Integer> e) ->
            e.event() == 0 ? null : (row == null ? 0 : row) + e.event();

    @Test
    void folds_a_history_into_one_row() {
      assertThat(sum.replay(List.of(recorded(1, 2), recorded(2, 3)))).isEqualTo(5);
    }

    @Test
    void may_take_the_row_away() {
      assertThat(sum.replay(List.of(recorded(1, 2), recorded(2, 0)))).isNull();
    }
  }

  @Test
  void a_recorded_event_is_known_by_its_stream_and_version() {
    assertThat(recorded(7, 1).id()).isEqualTo("case/7");
  }

  private static Recorded<Integer> recorded(long version, int event) {
    return new Recorded<>("case", version, MONDAY, BY_ANA, event);
  }
}
