package attune.consent.write;

import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.Registering;
import attune.consent.WithReferral;
import attune.consent.domain.Assent;
import attune.consent.domain.Circumstances;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.DecidedBy;
import attune.consent.domain.How;
import attune.consent.domain.Purpose;
import attune.consent.domain.Question;
import attune.consent.domain.Scope;
import attune.eventsourcing.Meta;
import attune.eventsourcing.testing.WithBackingServices;
import attune.eventstore.Idempotency;
import attune.eventstore.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// A withdrawal, a decision and two uses of one permit at once, thousands of times on the real
/// store, each time in another seeded order: no use is recorded after the withdrawal.
@QuarkusTest
@WithReferral
@WithBackingServices
final class InterleavingsTest {

  private static final int REGISTERS = 100;
  private static final int ROUNDS = 20;
  private static final LocalDate BORN = LocalDate.parse("2020-05-04");
  private static final Circumstances AROUND = new Circumstances(null, null, null, true, null);
  private static final Meta PIRAN =
      new Meta(new Meta.Actor("piran", "practitioner", "tests"), "a-test", null, null);

  @Inject Registering registering;
  @Inject Uses uses;
  @Inject Decisions decisions;
  @Inject Now now;

  private record Family(UUID caseId, UUID child, UUID mother) {}

  private record Round(Outcome withdrawn, Decided decided, Outcome first, Outcome second) {}

  @Test
  void nothing_is_used_after_a_withdrawal_in_two_thousand_interleavings() throws Exception {
    int used = 0;
    int refused = 0;
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int register = 0; register < REGISTERS; register++) {
        Family family = opened();
        for (int round = 0; round < ROUNDS; round++) {
          long seed = register * 1000L + round;
          if (isUsed(family, seed, executor)) {
            used++;
          } else {
            refused++;
          }
        }
      }
    }
    assertThat(used).as("the use came first").isGreaterThan(REGISTERS);
    assertThat(refused).as("the withdrawal came first").isGreaterThan(REGISTERS);
  }

  /// Whether one of the uses came before the withdrawal.
  private boolean isUsed(Family family, long seed, ExecutorService executor) throws Exception {
    mustBeDone(registering.handle(family.caseId(), yes(family)));
    long before = registering.history(family.caseId()).size();
    Decided permitted = decide(family);
    UUID permit = Objects.requireNonNull(permitted.permitId(), "seed " + seed);

    Round round = atOnce(family, permit, seed, executor);

    List<Event> events =
        registering.history(family.caseId()).stream()
            .filter(one -> one.version() > before)
            .<Event>map(one -> one.event())
            .toList();
    int withdrawal = index(events, Event.Withdrawn.class);
    int use = index(events, Event.PermitUsed.class);
    assertThat(withdrawal).as("seed " + seed).isNotNegative();
    assertThat(events.stream().filter(Event.PermitUsed.class::isInstance).count())
        .as("one use, seed " + seed)
        .isLessThan(2);
    assertThat(use).as("no use after the withdrawal, seed " + seed).isLessThan(withdrawal);
    assertThat(isDone(round.first()) || isDone(round.second()))
        .as("what was told is what was recorded, seed " + seed)
        .isEqualTo(use >= 0);
    assertThat(decide(family).permitted()).as("afterwards, seed " + seed).isFalse();
    return use >= 0;
  }

  private Round atOnce(Family family, UUID permit, long seed, ExecutorService executor)
      throws Exception {
    var random = new Random(seed);
    List<Callable<Object>> tasks =
        List.of(
            () -> registering.handle(family.caseId(), withdrawal(family)),
            () -> decide(family),
            () -> use(family, permit),
            () -> use(family, permit));
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    Collections.shuffle(order, random);
    Map<Integer, Future<Object>> running = new HashMap<>();
    for (int task : order) {
      running.put(task, executor.submit(tasks.get(task)));
      spin(random.nextInt(200_000));
    }
    return new Round(
        mustBeDone((Outcome) told(running, 0)),
        (Decided) told(running, 1),
        (Outcome) told(running, 2),
        (Outcome) told(running, 3));
  }

  private static Object told(Map<Integer, Future<Object>> running, int task) throws Exception {
    return Objects.requireNonNull(running.get(task)).get();
  }

  /// A seeded distance between two starts, without asking for time.
  private static void spin(int times) {
    for (int i = 0; i < times; i++) {
      Thread.onSpinWait();
    }
  }

  private Family opened() {
    var family = new Family(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    mustBeDone(
        registering.open(family.caseId(), family.child(), family.mother(), BORN, now.instant()));
    mustBeDone(registering.contract(family.caseId(), family.mother(), now.instant()));
    return family;
  }

  private Command yes(Family family) {
    return new Command.Give(
        family.child(),
        List.of(Scope.of(Purpose.FILMING)),
        DecidedBy.parent(family.mother()),
        How.SIGNED_PAPER,
        AROUND,
        Assent.AGREED,
        null,
        now.instant(),
        now.instant());
  }

  private Command withdrawal(Family family) {
    return new Command.Withdraw(
        family.child(),
        Scope.of(Purpose.FILMING),
        DecidedBy.parent(family.mother()),
        AROUND,
        now.instant(),
        now.instant());
  }

  private Decided decide(Family family) {
    var question = new Question(Set.of(family.child()), Purpose.FILMING, null, null, Set.of());
    return decisions.now(family.caseId(), question, "piran").await().atMost(Registering.PATIENCE);
  }

  private Outcome use(Family family, UUID permit) {
    UUID use = UUID.randomUUID();
    return uses.record(
            new Uses.Use(
                family.caseId(),
                permit,
                use,
                PIRAN,
                new Idempotency("tests", "uses", use.toString(), "00")))
        .await()
        .atMost(Registering.PATIENCE);
  }

  private static int index(List<Event> events, Class<? extends Event> type) {
    for (int i = 0; i < events.size(); i++) {
      if (type.isInstance(events.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDone(Outcome outcome) {
    return outcome instanceof Outcome.Done;
  }

  private static Outcome mustBeDone(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return outcome;
  }
}
