package attune.referral.domain;

import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.Steps.JENNA;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.ON_TUESDAY;
import static attune.referral.domain.Steps.PIRAN;

import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.Referral.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Random commands for laws; the same seed gives the same ones.
public final class AnyCommand {

  private AnyCommand() {}

  /// Any command; a request gets the reference that is drawn with `name`.
  public static Command of(Random random, long name) {
    Instant at = MONDAY.plus(Duration.ofMinutes(random.nextInt(10_000)));
    String words = "words " + random.nextInt(2);
    return switch (random.nextInt(7)) {
      case 0 -> new Command.Send(any(random, requests()).drawn(name).build(), at);
      case 1 -> new Command.AskForInformation(words, at);
      case 2 -> new Command.Answer(words, ARequest.WHOLE_GROUNDS, at);
      case 3 -> new Command.Accept(anyAnswers(random), ON_TUESDAY, at);
      case 4 -> new Command.Decline(any(random, DeclineReason.values()), words, null, at);
      case 5 -> new Command.Allocate(random.nextBoolean() ? PIRAN : JENNA, at);
      default -> new Command.Close(any(random, ClosureReason.values()), words, at);
    };
  }

  private static List<ARequest> requests() {
    return List.of(
        complete(),
        complete().withContent("77aa").and(sibling("2013-06-01")),
        complete().on(Grounds.Stated.NOTHING).sayingItIsIncomplete(),
        complete().on(Grounds.Stated.NOTHING),
        complete().by(Profession.HEALTH_VISITOR));
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
