package attune.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.eventsourcing.Decision;
import attune.eventsourcing.testing.DeciderLaws;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentRegisterLawsTest extends DeciderLaws<Command, Event, State> {

  ConsentRegisterLawsTest() {
    super(new ConsentRegister(Story.always(Story.POLICY)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_register_counts_its_events(long seed) {
    State last = steps(seed).getLast().after();
    if (last instanceof State.Known known) {
      assertThat(known.register().version()).isEqualTo(history(seed).size());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobody_is_permitted_whom_an_objection_is_about(long seed) {
    for (var step : steps(seed)) {
      if (step.before() instanceof State.Known known) {
        known
            .register()
            .objections()
            .open()
            .forEach(raised -> {
              var question = Story.question(Purpose.FILMING, raised.objection().about());
              assertThat(Gate.answer(known, question, raised.happenedAt(), Policy.DEFAULT))
                  .isInstanceOf(Answer.Refused.class);
            });
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void held_film_is_neither_released_nor_handed_out(long seed) {
    for (var step : steps(seed)) {
      if (step.before() instanceof State.Known before
          && step.after() instanceof State.Known after) {
        before
            .register()
            .films()
            .kept()
            .filter(film -> before.register().films().isHeld(film.getKey()))
            .filter(film -> !film.getValue().released())
            .forEach(film ->
                assertThat(after.register().films().kept())
                    .anyMatch(kept ->
                        kept.getKey().equals(film.getKey()) && !kept.getValue().released()));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_new_day_looked_at_twice_brings_nothing_the_second_time(long seed) {
    var register = new ConsentRegister(Story.always(Story.POLICY));
    for (var step : steps(seed)) {
      var turn = new Command.TurnDay(step.command().at());
      State after = step.after();
      if (register.decide(turn, after) instanceof Decision.Accepted<Event>(var events)) {
        for (Event event : events) {
          after = register.evolve(after, event);
        }
        assertThat(register.decide(turn, after)).isEqualTo(Decision.nothing());
      }
    }
  }

  /// Otherwise the laws would hold of little.
  @Test
  void the_histories_have_every_kind_of_event() {
    Set<String> seen = new TreeSet<>();
    seeds()
        .forEach(
            seed -> history(seed).forEach(event -> seen.add(event.getClass().getSimpleName())));
    Set<String> missing = new TreeSet<>(leaves(Event.class).toList());
    missing.removeAll(seen);
    assertThat(missing).isEmpty();
  }

  private static Stream<String> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ConsentRegisterLawsTest::leaves)
        : Stream.of(type.getSimpleName());
  }

  @Override
  protected Command anyCommand(Random random, State state) {
    return AnyCommand.of(random, state);
  }
}
