package attune.consent.domain;

import static attune.consent.domain.Story.BREE;
import static attune.consent.domain.Story.CASE;
import static attune.consent.domain.Story.DELEGATE;
import static attune.consent.domain.Story.FILM;
import static attune.consent.domain.Story.HASH;
import static attune.consent.domain.Story.JAGO;
import static attune.consent.domain.Story.JENNA;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.MORWENNA;
import static attune.consent.domain.Story.NOW;
import static attune.consent.domain.Story.PIRAN;
import static attune.consent.domain.Story.SECOND_FILM;
import static attune.consent.domain.Story.SHOWED_UNDERSTANDING;
import static attune.consent.domain.Story.TODAY;
import static attune.consent.domain.Story.family;
import static attune.consent.domain.Story.has;
import static attune.consent.domain.Story.id;
import static attune.consent.domain.Story.parents;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.ParentalResponsibility.Basis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Random commands for laws; the same seed gives the same ones.
final class AnyCommand {

  private static final List<UUID> SOMEBODY = List.of(KERRA, LOWEN, JAGO, BREE);
  private static final Circumstances HOW = SHOWED_UNDERSTANDING;

  private final Random random;
  private final Instant at;
  private final Instant happened;

  private AnyCommand(Random random, Instant at) {
    this.random = random;
    this.at = at;
    this.happened = at.minus(Duration.ofMinutes(random.nextInt(3000) - 10));
  }

  /// Any command, and every other time one that makes sense.
  static Command of(Random random, State state) {
    var any = new AnyCommand(random, NOW.plus(Duration.ofHours(random.nextInt(24 * 300))));
    if (!(state instanceof State.Known known)) {
      return random.nextInt(10) == 0 ? any.answers() : any.open();
    }
    if (state instanceof State.Ended && random.nextInt(8) == 0) {
      return new Command.Reopen(any.at);
    }
    if (random.nextInt(3) > 0) {
      Instant last = known.register().course().lastActivity();
      Instant soon = last.plus(Duration.ofMinutes(random.nextInt(3000)));
      return new AnyCommand(random, soon).sensible(known.register());
    }
    return switch (random.nextInt(9)) {
      case 0 -> any.course();
      case 1 -> any.people();
      case 2, 3 -> any.answers();
      case 4 -> any.objections();
      case 5 -> any.permits();
      case 6 -> any.disclosures();
      case 7 -> any.open();
      default -> any.films();
    };
  }

  private Command sensible(Register register) {
    if (register.answers().contracts().size() < 2) {
      UUID to = register.answers().contracts().isEmpty() ? LOWEN : KERRA;
      return random.nextInt(4) == 0
          ? yes(KERRA, DecidedBy.self(KERRA), Purpose.FILMING)
          : new Command.GiveContract(to, "3", HASH, "en", PIRAN.toString(), NOW, at);
    }
    var training = new Question(Set.of(KERRA), Purpose.TRAINING, FILM, FILM, Set.of("dr-b"));
    var filming = Story.question(Purpose.FILMING, KERRA);
    var dayPermits =
        register.permits().all().entrySet().stream()
            .filter(one -> one.getValue().day() != null && one.getValue().usedAt() == null)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (register.answers().held().containsKey(KERRA) && random.nextInt(4) == 0) {
      return new Command.Reevaluate(KERRA, MORWENNA, "looked", at);
    }
    boolean going = register.films().kept().anyMatch(one -> one.getValue().proposal() != null);
    if (going && random.nextInt(4) == 0) {
      return random.nextBoolean()
          ? yes(KERRA, DecidedBy.parent(LOWEN), Purpose.FILMING)
          : yes(KERRA, DecidedBy.self(KERRA), Purpose.FILMING);
    }
    if (!dayPermits.isEmpty() && random.nextInt(4) == 0) {
      return new Command.ReturnDayPermit(any(dayPermits, id(20)), Set.of(KERRA), at, at);
    }
    if (!register.disclosures().all().isEmpty() && random.nextInt(4) == 0) {
      UUID asked = any(register.disclosures().all().keySet(), id(40));
      return random.nextBoolean()
          ? new Command.AuthoriseDisclosure(asked, MORWENNA, at)
          : new Command.MakeDisclosure(asked, MORWENNA, at, at);
    }
    var ofPermit = any(register.permits().all().keySet(), id(20));
    var permit = register.permits().get(ofPermit);
    var film = any(register.films().all().keySet(), FILM);
    var disclosure = any(register.disclosures().all().keySet(), id(40));
    var hold = any(register.films().holds().keySet(), id(60));
    var objection = any(register.objections().all().keySet(), id(10));
    return switch (random.nextInt(34)) {
      case 0, 1, 2 -> yes(KERRA, DecidedBy.parent(LOWEN), Purpose.FILMING);
      case 3 -> yes(KERRA, DecidedBy.self(KERRA), Purpose.FILMING);
      case 4, 32 -> yes(KERRA, DecidedBy.parent(LOWEN), Purpose.TRAINING);
      case 5 -> new Command.Confirm(KERRA, HOW, at, at);
      case 6, 7 -> new Command.AskPermit(id(20 + random.nextInt(4)), filming, at);
      case 8 ->
          new Command.UsePermit(
              ofPermit, id(30), permit == null ? at : permit.until().minusSeconds(1));
      case 9 -> new Command.TakeDayPermit(id(20 + random.nextInt(4)), filming, day(), at);
      case 10 -> new Command.ReturnDayPermit(ofPermit, Set.of(KERRA), at, at);
      case 11, 33 -> new Command.AskDisclosure(id(40), training, DELEGATE, "why", at);
      case 12, 30 -> new Command.AuthoriseDisclosure(disclosure, MORWENNA, at);
      case 13, 31 -> new Command.MakeDisclosure(disclosure, MORWENNA, at, at);
      case 14 -> new Command.RegisterFilm(film, Set.of(KERRA), at, at);
      case 15, 17 -> new Command.TurnDay(NOW.plus(Duration.ofDays(random.nextInt(80))));
      case 18 -> new Command.TurnDay(NOW.plus(Duration.ofDays(600)));
      case 19 -> new Command.AskErasure(film, LOWEN, at, at);
      case 20 ->
          new Command.Withdraw(
              KERRA, Scope.of(Purpose.FILMING), DecidedBy.self(KERRA), HOW, at, at);
      case 21 -> new Command.ReviewHold(hold, "looked", day(), at);
      case 22 -> new Command.ReleaseHold(hold, MORWENNA, "over", at);
      case 23 -> new Command.ResolveObjection(objection, MORWENNA, "why", "none", at);
      case 24 ->
          new Command.HandOutCopy(
              id(50),
              film,
              LOWEN,
              Map.of(KERRA, DecidedBy.parent(LOWEN)),
              SafeContactCheck.ALLOWED,
              at,
              at);
      case 25 -> new Command.OfferFilm(film, LOWEN, SafeContactCheck.ALLOWED, at);
      case 26 ->
          new Command.LiftObjection(objection, raisedBy(register, objection), "fine", at, at);
      case 27 -> new Command.RecordEndOfPregnancy(KERRA, id(63), MORWENNA, at);
      case 28 -> new Command.LiftRestriction(at);
      case 29 -> new Command.Restrict(Set.of(MORWENNA), at);
      case 16 -> new Command.ProveErasure(film, Set.of("card"), at, at);
      default -> new Command.Reevaluate(KERRA, MORWENNA, "looked", at);
    };
  }

  private static UUID raisedBy(Register register, UUID objection) {
    var raised = register.objections().all().get(objection);
    return raised == null ? KERRA : raised.objection().by();
  }

  private Command.Give yes(UUID person, DecidedBy by, Purpose purpose) {
    return new Command.Give(
        person, List.of(Scope.of(purpose)), by, How.SIGNED_PAPER, HOW, Assent.AGREED, null, at, at);
  }

  private <T extends Comparable<T>> T any(Set<T> of, T otherwise) {
    return of.isEmpty() ? otherwise : of(List.copyOf(new TreeSet<>(of)));
  }

  private Command open() {
    return new Command.Open(CASE, known(1), NOW);
  }

  private Command course() {
    return switch (random.nextInt(14)) {
      case 0 -> open();
      case 1 -> new Command.Allocate(of(List.of(PIRAN, JENNA)), at);
      case 2 -> new Command.EndWork(of(EndOfWork.values()), at);
      case 3 -> new Command.Escalate(at);
      case 4 -> new Command.Reopen(at);
      case 5 -> random.nextInt(8) == 0 ? new Command.MarkOpenedInError(at) : new Command.Reopen(at);
      case 6 -> new Command.Restrict(Set.of(of(List.of(MORWENNA, DELEGATE))), at);
      case 7 -> new Command.LiftRestriction(at);
      default -> new Command.TurnDay(at);
    };
  }

  private Command people() {
    return switch (random.nextInt(20)) {
      case 0 -> new Command.RecordDeath(of(SOMEBODY), TODAY, hold(), MORWENNA, at);
      case 1 -> new Command.RecordEndOfPregnancy(KERRA, hold(), MORWENNA, at);
      case 6 -> new Command.TakeBackDeath(of(SOMEBODY), hold(), MORWENNA, at);
      case 2 -> new Command.RecordLegalStatus(status(), at);
      case 3 -> new Command.RecordPlacement(KERRA, words(), at);
      case 4, 5 -> new Command.Reevaluate(KERRA, MORWENNA, words(), at);
      default -> new Command.KeepUp(known(random.nextInt(5)), at);
    };
  }

  private Command answers() {
    UUID person = of(SOMEBODY);
    return switch (random.nextInt(14)) {
      case 0, 1 ->
          new Command.GiveContract(person, "3", HASH, "en", PIRAN.toString(), happened, at);
      case 2, 3, 4 ->
          new Command.Give(
              person,
              List.of(scope(), scope()),
              by(person),
              How.E_SIGNATURE,
              HOW,
              Assent.AGREED,
              until(),
              happened,
              at);
      case 5 -> new Command.Confirm(person, HOW, happened, at);
      case 6 ->
          new Command.Refuse(
              person, List.of(scope(), scope()), by(person), How.E_SIGNATURE, HOW, happened, at);
      case 7, 8 -> new Command.Withdraw(person, scope(), by(person), HOW, happened, at);
      case 9 -> new Command.Assess(person, assessment(), words(), happened, at);
      case 10 -> new Command.NoteUnderstanding(person, words(), happened, at);
      case 11 -> new Command.ReviewConsents(person, words(), happened, at);
      case 12 -> new Command.AskHolder(KERRA, person, of(SafeContactCheck.values()), at);
      default -> new Command.AskStillHappy(person, random.nextBoolean(), words(), happened, at);
    };
  }

  private Command objections() {
    UUID id = id(10 + random.nextInt(3));
    UUID by = of(SOMEBODY);
    return switch (random.nextInt(3)) {
      case 0 ->
          new Command.RaiseObjection(
              new Objection(id, by, random.nextBoolean() ? KERRA : by), words(), happened, at);
      case 1 ->
          new Command.ResolveObjection(
              id, of(List.of(MORWENNA, PIRAN.toString())), words(), words(), at);
      default -> new Command.LiftObjection(id, by, words(), happened, at);
    };
  }

  private Command permits() {
    UUID id = id(20 + random.nextInt(4));
    return switch (random.nextInt(4)) {
      case 0 -> new Command.AskPermit(id, question(), at);
      case 1 -> new Command.UsePermit(id, id(30 + random.nextInt(2)), at);
      case 2 -> new Command.TakeDayPermit(id, question(), day(), at);
      default -> new Command.ReturnDayPermit(id, Set.of(of(SOMEBODY)), happened, at);
    };
  }

  private Command disclosures() {
    UUID id = id(40 + random.nextInt(2));
    String by = of(List.of(MORWENNA, DELEGATE));
    return switch (random.nextInt(4)) {
      case 0 -> new Command.AskDisclosure(id, question(), by, words(), at);
      case 1 -> new Command.AuthoriseDisclosure(id, by, at);
      case 2 -> new Command.MakeDisclosure(id, by, happened, at);
      default ->
          new Command.RecordRequiredDisclosure(
              id,
              of(DisclosureBasis.values()),
              words(),
              words(),
              of(Authority.values()),
              by,
              null,
              happened,
              at);
    };
  }

  private Command films() {
    UUID film = of(List.of(FILM, SECOND_FILM));
    UUID person = of(SOMEBODY);
    var check = of(SafeContactCheck.values());
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> new Command.RegisterFilm(film, both(KERRA, person), happened, at);
      case 3 ->
          new Command.PlaceHold(hold(), of(Hold.Kind.values()), film, MORWENNA, words(), day(), at);
      case 4 -> new Command.ReviewHold(hold(), words(), day(), at);
      case 5 -> new Command.ReleaseHold(hold(), MORWENNA, words(), at);
      case 6 -> new Command.OfferFilm(film, person, check, at);
      case 7 ->
          new Command.HandOutCopy(
              id(50),
              film,
              person,
              Map.of(KERRA, by(KERRA), LOWEN, by(LOWEN)),
              check,
              happened,
              at);
      case 8 -> new Command.AskErasure(film, person, happened, at);
      default -> new Command.ProveErasure(film, Set.of("card"), happened, at);
    };
  }

  private CaseAsKnown known(long version) {
    LocalDate born = TODAY.minusYears(8 + random.nextInt(6)).plusDays(random.nextInt(80));
    List<Person> people = new ArrayList<>(family(born));
    if (random.nextInt(6) == 0) {
      people.set(0, Story.unborn(KERRA));
    }
    if (random.nextInt(6) == 0) {
      people.removeLast();
    }
    return new CaseAsKnown(
        version,
        people,
        random.nextInt(3) > 0 ? parents() : List.of(has(BREE, of(Basis.values()))),
        random.nextInt(6) == 0 ? Set.of(JAGO) : Set.of());
  }

  private LegalStatus status() {
    boolean care = random.nextBoolean();
    return new LegalStatus(
        KERRA,
        care ? LegalStatus.Kind.CARE_ORDER : LegalStatus.Kind.SECTION_20,
        care ? DELEGATE : null,
        Set.of(of(SOMEBODY)));
  }

  private Assessment assessment() {
    return Assessment.of(
        KERRA,
        random.nextBoolean(),
        Set.of(Purpose.FILMING),
        "one",
        of(List.of("one", "two")),
        "two");
  }

  private DecidedBy by(UUID person) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> DecidedBy.self(person);
      case 2, 3 -> DecidedBy.parent(of(List.of(LOWEN, JAGO, BREE)));
      default -> DecidedBy.delegate(DELEGATE);
    };
  }

  private Scope scope() {
    var scope = new Scope(purposes(), null, null);
    scope = random.nextInt(4) == 0 ? scope.toFilm(FILM) : scope;
    return random.nextInt(2) == 0 ? scope.toAudience("dr-b") : scope;
  }

  private Set<Purpose> purposes() {
    Set<Purpose> some = EnumSet.of(Purpose.FILMING);
    some.removeIf(_ -> random.nextInt(3) == 0);
    some.add(of(Purpose.values()));
    return some;
  }

  private Question question() {
    return new Question(
        both(KERRA, of(SOMEBODY)),
        of(Purpose.values()),
        random.nextBoolean() ? FILM : null,
        null,
        random.nextBoolean() ? Set.of("dr-b") : Set.of());
  }

  private @Nullable LocalDate until() {
    return random.nextBoolean() ? null : day();
  }

  private LocalDate day() {
    return Policy.DEFAULT.dateOf(at).plusDays(random.nextInt(9) - 1);
  }

  private static Set<UUID> both(UUID one, UUID other) {
    return new TreeSet<>(List.of(one, other));
  }

  private UUID hold() {
    return id(60 + random.nextInt(4));
  }

  private String words() {
    return random.nextInt(10) == 0 ? " " : "words " + random.nextInt(2);
  }

  private <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private <T> T of(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
