package attune.consent.domain;

import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.eventsourcing.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Several people at one register at once, each reading, deciding and appending in its own time: an
/// append is taken only at the version that was read, as the store does it, and decided anew
/// otherwise. Whatever the order, no permit is used after a withdrawal was recorded.
class InterleavingsLawsTest {

  private static final int SEEDS = 5_000;
  private static final int STEPS = 60;

  private final ConsentRegister register = new ConsentRegister(Story.always(Story.POLICY));

  /// One of them, in the middle of something.
  private record Client(Command command, long version, Decision<Event> decision) {}

  @Test
  void no_permit_is_used_after_a_withdrawal_whatever_the_order() {
    int used = 0;
    int refused = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      List<Event> history = history(seed);
      boolean permitted = false;
      for (Event event : history) {
        switch (event) {
          case Event.Given _ -> permitted = true;
          case Event.Withdrawn _ -> permitted = false;
          case Event.PermitUsed _ -> {
            assertThat(permitted).as("seed " + seed).isTrue();
            used++;
          }
          case Event.PermitGiven _ -> assertThat(permitted).as("seed " + seed).isTrue();
          default -> {}
        }
      }
      refused += (int) history.stream().filter(Event.Withdrawn.class::isInstance).count();
    }
    assertThat(used).as("uses in all").isGreaterThan(SEEDS / 2);
    assertThat(refused).as("withdrawals in all").isGreaterThan(SEEDS / 2);
  }

  @Test
  void no_permit_is_used_twice_whatever_the_order() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var uses =
          history(seed).stream()
              .filter(Event.PermitUsed.class::isInstance)
              .map(event -> ((Event.PermitUsed) event).permit())
              .toList();
      assertThat(uses).as("seed " + seed).doesNotHaveDuplicates();
    }
  }

  private List<Event> history(long seed) {
    var random = new Random(seed);
    Story story = Story.ofAge(8).contracted();
    story.accept(story.yes(KERRA, DecidedBy.parent(LOWEN), Purpose.FILMING));
    List<Event> history = new ArrayList<>(story.history());
    State state = register.replay(history);
    Instant now = story.now();
    List<Client> inFlight = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      now = now.plusMillis(random.nextInt(2_000));
      if (inFlight.size() < 4 && random.nextBoolean()) {
        inFlight.add(begin(anyOf(random, now), state, history.size()));
      } else if (!inFlight.isEmpty()) {
        Client client = inFlight.remove(random.nextInt(inFlight.size()));
        if (client.version() != history.size()) {
          inFlight.add(begin(client.command(), state, history.size()));
        } else if (client.decision() instanceof Decision.Accepted<Event>(var events)) {
          for (Event event : events) {
            history.add(event);
            state = register.evolve(state, event);
          }
        }
      }
    }
    return history;
  }

  private Client begin(Command command, State state, long version) {
    return new Client(command, version, register.decide(command, state));
  }

  private static Command anyOf(Random random, Instant now) {
    var by = DecidedBy.parent(LOWEN);
    int permit = random.nextInt(6);
    return switch (random.nextInt(12)) {
      case 0 ->
          new Command.Withdraw(
              KERRA, Scope.of(Purpose.FILMING), by, Story.SHOWED_UNDERSTANDING, now, now);
      case 1 ->
          new Command.Give(
              KERRA,
              List.of(Scope.of(Purpose.FILMING)),
              by,
              How.SIGNED_PAPER,
              Story.SHOWED_UNDERSTANDING,
              Assent.AGREED,
              null,
              now,
              now);
      case 2, 3, 4, 5, 6 ->
          new Command.AskPermit(id(permit), Story.question(Purpose.FILMING, KERRA), now);
      default -> new Command.UsePermit(id(permit), id(100 + random.nextInt(3)), now);
    };
  }
}
