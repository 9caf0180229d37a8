package attune.referral.domain;

import static attune.referral.domain.ARequest.KERRA;
import static attune.referral.domain.ARequest.KERRA_THE_FOCUS_CHILD;
import static attune.referral.domain.ARequest.LOWEN;
import static attune.referral.domain.ARequest.MERRYN;
import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.ARequest.sibling;
import static attune.referral.domain.ARequest.unborn;
import static attune.referral.domain.Steps.ASKING;
import static attune.referral.domain.Steps.JENNA;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.MORWENNA;
import static attune.referral.domain.Steps.ON_TUESDAY;
import static attune.referral.domain.Steps.OUTCOME;
import static attune.referral.domain.Steps.PIRAN;

import attune.eventsourcing.Personal;
import attune.referral.domain.OwnAnswer.Kind;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.SafeContact.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Random commands for laws; the same seed gives the same ones.
public final class AnyCommand {

  private static final List<UUID> SOMEBODY = List.of(KERRA, LOWEN, MERRYN);
  private static final UUID RULE = UUID.fromString("00000000-0000-7000-8000-0000000000d1");

  private AnyCommand() {}

  /// Any command; a request gets the reference that is drawn with `name`.
  public static Command of(Random random, long name) {
    Instant at = MONDAY.plus(Duration.ofMinutes(random.nextInt(10_000)));
    String words = "words " + random.nextInt(2);
    return switch (random.nextInt(5)) {
      case 0 -> new Command.Send(any(random, requests()).drawn(name).build(), at);
      case 1 -> triage(random, words, at);
      case 2 -> work(random, words, at);
      case 3 -> household(random, words, at);
      default -> protection(random, words, at);
    };
  }

  private static Command triage(Random random, String words, Instant at) {
    return switch (random.nextInt(6)) {
      case 0 -> new Command.AskForInformation(words, at);
      case 1 -> new Command.Answer(words, ARequest.WHOLE_GROUNDS, at);
      case 2 -> new Command.RecordOwnAnswer(anAnswer(random), ASKING, at);
      case 3 -> new Command.Decline(any(random, DeclineReason.values()), words, null, at);
      default -> new Command.Accept(anyAnswers(random), ON_TUESDAY, at);
    };
  }

  private static Command work(Random random, String words, Instant at) {
    var practitioner = new Worker(random.nextBoolean() ? PIRAN : JENNA, random.nextInt(5) > 0);
    return switch (random.nextInt(8)) {
      case 0 -> new Command.Withdraw(any(random, WithdrawalReason.values()), words, at);
      case 1, 2 -> new Command.Allocate(practitioner, MORWENNA, at);
      case 3 -> new Command.Reallocate(practitioner, words, MORWENNA, at);
      case 4 -> new Command.HandOver(practitioner, words, at);
      case 5 -> new Command.Reopen(words, at);
      case 6 -> new Command.MarkOpenedInError(words, random.nextInt(5) > 0, at);
      default -> new Command.Close(any(random, ClosureReason.values()), words, OUTCOME, at);
    };
  }

  private static Command household(Random random, String words, Instant at) {
    UUID somebody = any(random, SOMEBODY);
    LocalDate day = ON_TUESDAY.minusDays(random.nextInt(2));
    return switch (random.nextInt(10)) {
      case 0 -> new Command.CorrectPerson(any(random, people()), at);
      case 1 -> new Command.AddPerson(sibling("2013-06-01"), at);
      case 2 -> new Command.RemovePerson(somebody, words, at);
      case 3 ->
          new Command.AgreeSafeContact(
              new SafeContact(RULE, LOWEN, KERRA, Set.of(any(random, Secret.values()))), at);
      case 4 -> new Command.EndSafeContact(RULE, words, at);
      case 5 -> new Command.RecordBirth(KERRA, day, at);
      case 6 -> new Command.RecordDeath(somebody, day, at);
      case 7 -> new Command.RecordEndOfPregnancy(KERRA, at);
      case 8 -> new Command.TakeBackDeath(somebody, words, at);
      default ->
          new Command.ChangeCaseHolder(
              new CaseHolder(JENNA, null, Personal.of(JENNA, words), null), at);
    };
  }

  private static Command protection(Random random, String words, Instant at) {
    return switch (random.nextInt(4)) {
      case 0 -> new Command.Escalate(Set.of(MORWENNA), words, at);
      case 1 -> new Command.LiftRestriction(words, at);
      case 2 -> new Command.ReviewRestriction(words, at);
      default -> new Command.Restrict(any(random, Restriction.Kind.values()), Set.of(MORWENNA), at);
    };
  }

  private static List<ARequest> requests() {
    return List.of(
        complete(),
        complete().withContent("77aa").and(sibling("2013-06-01")),
        complete().about(unborn()),
        complete().on(Grounds.Stated.NOTHING).sayingItIsIncomplete(),
        complete().on(Grounds.Stated.NOTHING),
        complete().by(Profession.HEALTH_VISITOR));
  }

  private static List<Person> people() {
    return List.of(
        KERRA_THE_FOCUS_CHILD, ARequest.focusChild("2012-05-04"), unborn(), sibling("2014-06-01"));
  }

  private static OwnAnswer anAnswer(Random random) {
    return new OwnAnswer(MERRYN, any(random, Kind.values()), null, OwnAnswer.IN_CASE);
  }

  private static Map<UUID, OwnAnswer> anyAnswers(Random random) {
    var answer = new OwnAnswer(MERRYN, any(random, Kind.values()), null, "consent/1");
    return random.nextBoolean() ? Map.of() : Map.of(answer.child(), answer);
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static <T> T any(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }
}
