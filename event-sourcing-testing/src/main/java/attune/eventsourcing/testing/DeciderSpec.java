package attune.eventsourcing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.Decider;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Refusal;
import java.util.ArrayList;
import java.util.List;

/// Given a history, when a command arrives, then these events, or this refusal.
public abstract class DeciderSpec<C, E, S> {

  private final Decider<C, E, S> decider;

  protected DeciderSpec(Decider<C, E, S> decider) {
    this.decider = decider;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  protected final Given given(E... history) {
    return new Given(List.of(history));
  }

  protected final class Given {
    private final List<E> history;

    private Given(List<E> history) {
      this.history = history;
    }

    public Then when(C command) {
      return new Then(history, decider.decide(command, decider.replay(history)));
    }
  }

  protected final class Then {
    private final List<E> history;
    private final Decision<E> decision;

    private Then(List<E> history, Decision<E> decision) {
      this.history = history;
      this.decision = decision;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Then then(E... expected) {
      assertThat(decision).isEqualTo(Decision.accept(List.of(expected)));
      return this;
    }

    public Then thenNothing() {
      assertThat(decision).isEqualTo(Decision.nothing());
      return this;
    }

    public Then thenRefused(Refusal refusal) {
      assertThat(decision).isEqualTo(Decision.refuse(refusal));
      return this;
    }

    /// Refused, naming every one of `reasons` and no other.
    public Then thenRefused(Refusal refusal, Decision.Reason... reasons) {
      assertThat(decision).isInstanceOf(Decision.Refused.class);
      var refused = (Decision.Refused<E>) decision;
      assertThat(refused.refusal()).isEqualTo(refusal);
      assertThat(refused.reasons()).containsExactlyInAnyOrder(reasons);
      return this;
    }

    public Then andState(S expected) {
      List<E> whole = new ArrayList<>(history);
      if (decision instanceof Decision.Accepted<E>(var events)) {
        whole.addAll(events);
      }
      assertThat(decider.replay(whole)).isEqualTo(expected);
      return this;
    }
  }
}
