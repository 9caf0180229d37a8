package attune.consent.read.registers;

import attune.clock.PolicyClock;
import attune.consent.domain.ConsentRegister;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.State;
import attune.eventsourcing.Decision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The next day that brings a register something. The rules are asked themselves: what one day
/// brings stays due on every later one until it is dealt with, so that the first such day is found
/// by halving.
final class NextTurn {

  /// Longer than any child needs to come of age, or film to be erased.
  private static final int DAYS_AHEAD = 20 * 366;

  private final ConsentRegister register;

  NextTurn(ConsentRegister register) {
    this.register = register;
  }

  /// @param from a day that is not after it, the day of the last event for one
  @Nullable LocalDate of(State.Known known, LocalDate from) {
    int none = -1;
    int some = DAYS_AHEAD;
    if (!brings(known, from.plusDays(some))) {
      return null;
    }
    while (some - none > 1) {
      int middle = (none + some) / 2;
      if (brings(known, from.plusDays(middle))) {
        some = middle;
      } else {
        none = middle;
      }
    }
    return from.plusDays(some);
  }

  private boolean brings(State.Known known, LocalDate day) {
    var turn = new Command.TurnDay(day.atStartOfDay(PolicyClock.ZONE).toInstant());
    return switch (register.decide(turn, known)) {
      case Decision.Accepted<ConsentRegister.Event>(var events) -> !events.isEmpty();
      case Decision.Refused<ConsentRegister.Event> _ -> false;
    };
  }
}
