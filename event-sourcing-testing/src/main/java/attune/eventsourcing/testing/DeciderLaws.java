package attune.eventsourcing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Decider;
import attune.eventsourcing.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every decider, tried on many random histories. A failure names its seed: rerun
/// that one.
public abstract class DeciderLaws<C, E, S> {

  private static final int SEEDS = 200;
  private static final int STEPS = 25;

  private final Decider<C, E, S> decider;

  protected DeciderLaws(Decider<C, E, S> decider) {
    this.decider = decider;
  }

  /// Any command that might come, sensible in `state` or not.
  protected abstract C anyCommand(Random random, S state);

  protected static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  /// A step of a history: what was asked, of what, and what came of it.
  protected record Step<C, E, S>(C command, S before, Decision<E> decision, S after) {}

  /// Tries random commands one after another; those that are refused are steps, too.
  protected final List<Step<C, E, S>> steps(long seed) {
    var random = new Random(seed);
    List<Step<C, E, S>> steps = new ArrayList<>();
    S state = decider.initial();
    for (int i = 0; i < STEPS; i++) {
      C command = anyCommand(random, state);
      Decision<E> decision = decider.decide(command, state);
      S after = state;
      for (E event : accepted(decision)) {
        after = decider.evolve(after, event);
      }
      steps.add(new Step<>(command, state, decision, after));
      state = after;
    }
    return steps;
  }

  /// The events of a whole random history.
  protected final List<E> history(long seed) {
    return steps(seed).stream().flatMap(step -> accepted(step.decision()).stream()).toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void replaying_all_equals_folding_step_by_step(long seed) {
    assertThat(decider.replay(history(seed))).isEqualTo(steps(seed).getLast().after());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void asking_again_for_what_was_just_done_changes_nothing(long seed) {
    for (Step<C, E, S> step : steps(seed)) {
      if (!accepted(step.decision()).isEmpty()) {
        assertThat(decider.decide(step.command(), step.after())).isEqualTo(Decision.nothing());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_refusal_changes_nothing_and_is_the_same_again(long seed) {
    for (Step<C, E, S> step : steps(seed)) {
      if (step.decision() instanceof Decision.Refused<E>) {
        assertThat(step.after()).isEqualTo(step.before());
        assertThat(decider.decide(step.command(), step.before())).isEqualTo(step.decision());
      }
    }
  }

  /// An event in the log has happened: folding must not fail, whatever came before it.
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void any_event_can_be_folded_into_any_state(long seed) {
    List<E> history = history(seed);
    for (Step<C, E, S> step : steps(seed)) {
      for (E event : history) {
        assertThat(decider.evolve(step.before(), event)).isNotNull();
      }
    }
  }

  private static <E> List<E> accepted(Decision<E> decision) {
    return switch (decision) {
      case Decision.Accepted<E>(var events) -> events;
      case Decision.Refused<E> _ -> List.of();
    };
  }
}
