package attune.consent.read.registers;

import attune.clock.PolicyClock;
import attune.consent.domain.ConsentRegister;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.Policies;
import attune.consent.domain.Policy;
import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Folds a register's events into its line.
final class RegistersProjection implements Projection<Event, RegisterFold> {

  private final ConsentRegister register;
  private final Policies policies;
  private final NextTurn nextTurn;

  RegistersProjection(ConsentRegister register, Policies policies) {
    this.register = register;
    this.policies = policies;
    this.nextTurn = new NextTurn(register);
  }

  @Override
  public @Nullable RegisterFold apply(@Nullable RegisterFold fold, Recorded<Event> recorded) {
    State before = fold == null || fold.state() == null ? register.initial() : fold.state();
    return folded(register.evolve(before, recorded.event()), recorded);
  }

  /// The row of the last event alone: the others' would be thrown away.
  @Override
  public @Nullable RegisterFold replay(Iterable<Recorded<Event>> history) {
    State state = register.initial();
    @Nullable Recorded<Event> last = null;
    for (Recorded<Event> one : history) {
      state = register.evolve(state, one.event());
      last = one;
    }
    return last == null ? null : folded(state, last);
  }

  private @Nullable RegisterFold folded(State state, Recorded<Event> last) {
    return switch (state) {
      case State.None _ -> null;
      case State.Known known -> {
        Policy policy = policies.at(last.event().at());
        LocalDate day = LocalDate.ofInstant(last.event().at(), PolicyClock.ZONE);
        yield new RegisterFold(known, RegisterRow.of(known, nextTurn.of(known, day), policy));
      }
    };
  }
}
