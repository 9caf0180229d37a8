package attune.consent.automation;

import attune.clock.PolicyClock;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.EndOfWork;
import attune.consent.household.Household;
import attune.consent.household.Household.Member;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What a register has to be told so that it is up to its case. It is made from where the case
/// stands now, not from the steps that led there: a message that was missed leaves nothing behind.
/// What the register knows already changes nothing. It is not told of an escalation: its history
/// and its versions would tell people whom the escalation does not name.
final class Upkeep {

  private static final String NAME = "consent-service";

  private Upkeep() {}

  static List<Command> commands(Household household, State state, Instant at) {
    if (isOlder(household, state)) {
      return List.of();
    }
    List<Command> all = new ArrayList<>();
    all.add(
        state instanceof State.None
            ? new Command.Open(household.caseId(), household.known(), at)
            : new Command.KeepUp(household.known(), at));
    all.add(
        household.named() == null
            ? new Command.LiftRestriction(at)
            : new Command.Restrict(household.named(), at));
    all.addAll(course(household, state, at));
    household.people().stream()
        .flatMap(one -> lifeAndDeath(household, one, state, at).stream())
        .forEach(all::add);
    return all;
  }

  /// Another instance may have been told something newer meanwhile.
  private static boolean isOlder(Household household, State state) {
    return state instanceof State.Known known
        && known.register().people().caseVersion() > household.version();
  }

  private static List<Command> course(Household household, State state, Instant at) {
    return switch (household.status()) {
      case SUBMITTED, INFORMATION_REQUESTED, WAITING -> reopening(state, at);
      case ALLOCATED -> allocating(household, state, at);
      case CLOSED -> List.of(new Command.EndWork(EndOfWork.COMPLETED, at));
      case WITHDRAWN -> List.of(new Command.EndWork(EndOfWork.WITHDRAWN, at));
      case DECLINED -> List.of(new Command.EndWork(EndOfWork.DECLINED, at));
      case OPENED_IN_ERROR -> List.of(new Command.MarkOpenedInError(at));
    };
  }

  private static List<Command> reopening(State state, Instant at) {
    return state instanceof State.Ended ? List.of(new Command.Reopen(at)) : List.of();
  }

  private static List<Command> allocating(Household household, State state, Instant at) {
    List<Command> all = new ArrayList<>(reopening(state, at));
    if (household.practitioner() != null) {
      all.add(new Command.Allocate(household.practitioner(), at));
    }
    return all;
  }

  private static Optional<Command> lifeAndDeath(
      Household household, Member one, State state, Instant at) {
    UUID hold = holdOf(household, one);
    if (one.dead()) {
      String owner = Objects.toString(household.practitioner(), NAME);
      return Optional.of(
          one.wasExpected()
              ? new Command.RecordEndOfPregnancy(one.id(), hold, owner, at)
              : new Command.RecordDeath(one.id(), on(one, at), hold, owner, at));
    }
    boolean thoughtDead =
        state instanceof State.Known known && known.register().people().died().contains(one.id());
    return thoughtDead
        ? Optional.of(new Command.TakeBackDeath(one.id(), hold, NAME, at))
        : Optional.empty();
  }

  /// The hold that a death places has the same id however often it is told.
  private static UUID holdOf(Household household, Member one) {
    return UUID.nameUUIDFromBytes(
        ("death/" + household.caseId() + "/" + one.id()).getBytes(StandardCharsets.UTF_8));
  }

  /// A date that was erased leaves the day on which we heard of it.
  private static LocalDate on(Member one, Instant at) {
    return one.died() == null ? LocalDate.ofInstant(at, PolicyClock.ZONE) : one.died();
  }
}
