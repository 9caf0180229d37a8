package attune.consent.automation;

import static attune.consent.domain.Story.CASE;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.MORWENNA;
import static attune.consent.domain.Story.NOW;
import static attune.consent.domain.Story.PIRAN;
import static attune.consent.domain.Story.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.access.CaseStatus;
import attune.consent.domain.ConsentRegister;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.EndOfWork;
import attune.consent.domain.PersonRole;
import attune.consent.domain.Policies;
import attune.consent.domain.Policy;
import attune.consent.household.Household;
import attune.consent.household.Household.Member;
import attune.eventsourcing.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class UpkeepTest {

  private static final ConsentRegister REGISTER =
      new ConsentRegister(Policies.of(List.of(Policy.DEFAULT)));

  private State state = REGISTER.initial();

  @Test
  void what_is_known_already_changes_nothing() {
    Household household = household(3, CaseStatus.ALLOCATED, Set.of(MORWENNA), alive());

    assertThat(keptUp(household)).isNotEmpty();
    assertThat(keptUp(household)).isEmpty();
  }

  @Test
  void a_register_that_missed_every_message_is_where_its_case_is() {
    keptUp(household(9, CaseStatus.CLOSED, null, alive()));

    assertThat(state)
        .isInstanceOfSatisfying(
            State.Ended.class,
            ended -> assertThat(ended.how().how()).isEqualTo(EndOfWork.COMPLETED));
  }

  @Test
  void a_case_that_is_worked_on_again_is_open_again() {
    keptUp(household(1, CaseStatus.WITHDRAWN, null, alive()));
    keptUp(household(2, CaseStatus.SUBMITTED, null, alive()));

    assertThat(state).isInstanceOf(State.Open.class);
  }

  @Test
  void what_was_told_earlier_and_comes_late_is_not_looked_at() {
    keptUp(household(5, CaseStatus.ALLOCATED, Set.of(MORWENNA), alive()));

    assertThat(Upkeep.commands(household(4, CaseStatus.CLOSED, null, alive()), state, NOW))
        .isEmpty();
  }

  @Test
  void a_death_is_told_once_with_a_hold_of_one_id() {
    Member dead = new Member(LOWEN, PersonRole.PARENT_CARER, TODAY, null, true, true, TODAY);
    Household household = household(2, CaseStatus.ALLOCATED, null, dead);

    List<Command> first = Upkeep.commands(household, state, NOW);
    assertThat(first).isEqualTo(Upkeep.commands(household, state, NOW));
    assertThat(first)
        .anyMatch(one -> one instanceof Command.RecordDeath death && death.person().equals(LOWEN));
  }

  @Test
  void a_death_that_is_taken_back_is_undone_once() {
    Member dead = new Member(LOWEN, PersonRole.PARENT_CARER, TODAY, null, true, true, TODAY);
    keptUp(household(2, CaseStatus.ALLOCATED, null, dead));
    Household takenBack = household(3, CaseStatus.ALLOCATED, null, alive());

    assertThat(keptUp(takenBack))
        .hasAtLeastOneElementOfType(Event.DeathTakenBack.class)
        .hasAtLeastOneElementOfType(Event.HoldReleased.class);
    assertThat(keptUp(takenBack)).isEmpty();
  }

  private List<Event> keptUp(Household household) {
    List<Event> all = new ArrayList<>();
    for (Command command : Upkeep.commands(household, state, NOW)) {
      if (REGISTER.decide(command, state) instanceof Decision.Accepted<Event>(var events)) {
        for (Event event : events) {
          state = REGISTER.evolve(state, event);
        }
        all.addAll(events);
      }
    }
    return all;
  }

  private static Member alive() {
    return new Member(
        LOWEN, PersonRole.PARENT_CARER, TODAY.minusYears(30), null, true, false, null);
  }

  private static Household household(
      long version, CaseStatus status, @Nullable Set<String> named, Member adult) {
    Member child =
        new Member(KERRA, PersonRole.FOCUS_CHILD, TODAY.minusYears(6), null, true, false, null);
    return new Household(
        CASE, version, status, PIRAN, named, List.of(child, adult), List.of(), List.of());
  }
}
