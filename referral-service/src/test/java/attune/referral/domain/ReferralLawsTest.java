package attune.referral.domain;

import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.Steps.JENNA;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.ON_TUESDAY;
import static attune.referral.domain.Steps.PIRAN;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.DeciderLaws;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralLawsTest extends DeciderLaws<Command, Event, State> {

  private static final List<ARequest> REQUESTS =
      List.of(
          complete(),
          complete().withContent("77aa").and(sibling("2013-06-01")),
          complete().on(Grounds.Stated.NOTHING).sayingItIsIncomplete(),
          complete().on(Grounds.Stated.NOTHING),
          complete().by(Profession.HEALTH_VISITOR));

  ReferralLawsTest() {
    super(new Referral(TriagePolicy.DEFAULT));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_closed_case_takes_no_new_work(long seed) {
    for (var step : steps(seed)) {
      if (step.before() instanceof State.Closed) {
        assertThat(step.after()).isEqualTo(step.before());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobody_is_allocated_a_case_that_was_not_accepted(long seed) {
    boolean accepted = false;
    for (Event event : history(seed)) {
      accepted |= event instanceof Event.Accepted;
      assertThat(event instanceof Event.Allocated && !accepted).isFalse();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void where_a_case_comes_from_never_changes(long seed) {
    for (var step : steps(seed)) {
      if (step.before() instanceof State.Case before && step.after() instanceof State.Case after) {
        assertThat(after.origin()).isEqualTo(before.origin());
      }
    }
  }

  @Override
  protected Command anyCommand(Random random, State state) {
    Instant at = MONDAY.plus(Duration.ofMinutes(random.nextInt(10_000)));
    UUID practitioner = random.nextBoolean() ? PIRAN : JENNA;
    String words = "words " + random.nextInt(2);
    return switch (random.nextInt(7)) {
      case 0 -> new Command.Send(any(random, REQUESTS).build(), at);
      case 1 -> new Command.AskForInformation(words, at);
      case 2 -> new Command.Answer(words, ARequest.WHOLE_GROUNDS, at);
      case 3 -> new Command.Accept(anyAnswers(random), ON_TUESDAY, at);
      case 4 -> new Command.Decline(any(random, DeclineReason.values()), words, null, at);
      case 5 -> new Command.Allocate(practitioner, at);
      default -> new Command.Close(any(random, ClosureReason.values()), words, at);
    };
  }

  private static Map<UUID, OwnAnswer> anyAnswers(Random random) {
    var answer = new OwnAnswer(ARequest.MERRYN, any(random, Kind.values()), null, "consent/1");
    return random.nextBoolean() ? Map.of() : Map.of(answer.child(), answer);
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static <T> T any(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }
}
