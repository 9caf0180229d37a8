package attune.consent.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.consent.domain.Answers.Kind;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Yes and no, and the contract that comes before.
final class Consenting {

  private Consenting() {}

  static Decision<Event> decide(Command.OfAnswers command, Register register, Policy policy) {
    UUID about = about(command);
    return register
        .person(about)
        .filter(_ -> !register.people().died().contains(about) || isNo(command))
        .map(person -> decide(command, person, register, policy))
        .orElseGet(() ->
            command instanceof Command.Withdraw c && register.people().since().containsKey(about)
                ? withdraw(c, ofRemoved(c, register), register, policy)
                : refuse(Refusal.NO_SUCH_PERSON));
  }

  /// Whoever was in the case once takes back what they said, and who decided for them what they
  /// did.
  private static Optional<Refusal> ofRemoved(Command.Withdraw c, Register register) {
    return c.decidedBy().equals(DecidedBy.self(c.person()))
            || register.answers().saidOf(c.person()).stream()
                .anyMatch(one -> one.kind() == Kind.GIVEN && one.by().equals(c.decidedBy()))
        ? Optional.empty()
        : Optional.of(Refusal.NO_SUCH_PERSON);
  }

  private static boolean isNo(Command.OfAnswers command) {
    return command instanceof Command.Refuse || command instanceof Command.Withdraw;
  }

  private static UUID about(Command.OfAnswers command) {
    return switch (command) {
      case Command.GiveContract c -> c.to();
      case Command.Give c -> c.person();
      case Command.Confirm c -> c.person();
      case Command.Refuse c -> c.person();
      case Command.Withdraw c -> c.person();
      case Command.Assess c -> c.person();
      case Command.NoteUnderstanding c -> c.person();
      case Command.ReviewConsents c -> c.person();
      case Command.AskHolder c -> c.child();
      case Command.AskStillHappy c -> c.person();
    };
  }

  private static Decision<Event> decide(
      Command.OfAnswers command, Person person, Register register, Policy policy) {
    return switch (command) {
      case Command.GiveContract c -> giveContract(c, register);
      case Command.Give c -> give(c, person, register, policy);
      case Command.Confirm c -> confirm(c, person, register, policy);
      case Command.Refuse c -> sayNo(c, person, register, policy);
      case Command.Withdraw c ->
          withdraw(
              c,
              new Entitled(register, person, c.happenedAt(), policy)
                  .toWithdraw(c.decidedBy(), c.scope()),
              register,
              policy);
      case Command.Assess c -> Understanding.assess(c, register, policy);
      case Command.NoteUnderstanding c -> Understanding.note(c, register);
      case Command.ReviewConsents c -> Understanding.review(c, register, policy);
      case Command.AskHolder c -> Understanding.askHolder(c, register);
      case Command.AskStillHappy c -> Understanding.askStillHappy(c, register);
    };
  }

  private static Decision<Event> giveContract(Command.GiveContract c, Register register) {
    var given =
        new Event.ContractGiven(
            c.to(), c.version(), c.hash(), c.language(), c.by(), c.happenedAt(), c.at());
    if (register.answers().contracts().stream().anyMatch(one -> isSame(one, given))) {
      return nothing();
    }
    return register.people().unaware().contains(c.to())
        ? refuse(Refusal.SAFE_CONTACT_FORBIDS)
        : accept(given);
  }

  private static boolean isSame(Event.ContractGiven one, Event.ContractGiven other) {
    return one.to().equals(other.to())
        && one.version().equals(other.version())
        && one.hash().equals(other.hash())
        && one.language().equals(other.language())
        && one.happenedAt().equals(other.happenedAt());
  }

  private static Decision<Event> give(
      Command.Give c, Person person, Register register, Policy policy) {
    List<Scope> unsaid =
        unsaid(register, c.scopes(), c.person(), c.decidedBy(), Kind.GIVEN, c.happenedAt());
    if (unsaid.isEmpty()) {
      return nothing();
    }
    if (c.scopes().stream().anyMatch(Consenting::namesNobody)) {
      return refuse(Refusal.AUDIENCE_NOT_NAMED);
    }
    if (c.until() != null && c.until().isBefore(policy.dateOf(c.happenedAt()))) {
      return refuse(Refusal.ALREADY_EXPIRED);
    }
    var authority = new Entitled(register, person, c.happenedAt(), policy);
    Optional<Refusal> no =
        authority.toGive(c.decidedBy(), c.scopes()).or(() -> childSaysNo(c, register));
    if (no.isPresent()) {
      return refuse(no.get());
    }
    @Nullable String contract = contractOf(register, c.decidedBy(), c.happenedAt());
    boolean own = authority.isChildsOwn(c.decidedBy());
    if (contract == null && !own && !person.role().isOfProject()) {
      return refuse(Refusal.NO_CONTRACT);
    }
    if (own && contract != null && !c.circumstances().noteUnderstanding()) {
      return refuse(Refusal.UNDERSTANDING_NOT_NOTED);
    }
    return accept(given(c, unsaid, contract, own && contract == null, register, policy));
  }

  private static List<Event> given(
      Command.Give c,
      List<Scope> scopes,
      @Nullable String contract,
      boolean toBeConfirmed,
      Register register,
      Policy policy) {
    List<Event> events = new ArrayList<>();
    Register after = register;
    for (Scope scope : scopes) {
      var yes =
          new Event.Given(
              c.person(),
              scope,
              c.decidedBy(),
              c.how(),
              Personal.of(c.person(), c.circumstances()),
              c.assent(),
              c.until(),
              contract,
              toBeConfirmed,
              policy.version(),
              c.happenedAt(),
              c.at());
      events.add(yes);
      Erasing.stopped(after, yes, policy)
          .filter(event -> !events.contains(event))
          .forEach(events::add);
      after = after.with(yes);
    }
    return events;
  }

  /// Whoever is decided for is asked too, each time; who said no themselves is not too young to
  /// say.
  private static Optional<Refusal> childSaysNo(Command.Give c, Register register) {
    if (!c.decidedBy().restsOnResponsibility()) {
      return Optional.empty();
    }
    return switch (c.assent()) {
      case null -> Optional.of(Refusal.CHILD_NOT_ASKED);
      case DISSENTED -> Optional.of(Refusal.CHILD_DISSENTS);
      case TOO_YOUNG_TO_SAY ->
          register.answers().saysNoThemselves(c.person(), c.scopes())
              ? Optional.of(Refusal.CHILD_DISSENTS)
              : Optional.empty();
      case AGREED -> Optional.empty();
    };
  }

  private static boolean namesNobody(Scope scope) {
    return scope.audience() == null
        && scope.purposes().stream().anyMatch(Purpose::namesItsAudience);
  }

  private static Decision<Event> confirm(
      Command.Confirm c, Person person, Register register, Policy policy) {
    List<Answers.Said> open = register.answers().toConfirm(c.person());
    if (open.isEmpty()) {
      return wasConfirmed(c, register) ? nothing() : refuse(Refusal.NOTHING_TO_CONFIRM);
    }
    @Nullable String contract = contractOf(register, DecidedBy.self(c.person()), c.happenedAt());
    if (contract == null) {
      return refuse(Refusal.NO_CONTRACT);
    }
    var authority = new Entitled(register, person, c.happenedAt(), policy);
    var scopes = open.stream().map(Answers.Said::scope).toList();
    Optional<Refusal> no = authority.toGive(DecidedBy.self(c.person()), scopes);
    if (no.isPresent()) {
      return refuse(no.get());
    }
    if (!c.circumstances().noteUnderstanding()) {
      return refuse(Refusal.UNDERSTANDING_NOT_NOTED);
    }
    return accept(
        open.stream()
            .map(one ->
                (Event)
                    new Event.Confirmed(
                        c.person(),
                        one.scope(),
                        Personal.of(c.person(), c.circumstances()),
                        one.lastDay(),
                        contract,
                        policy.version(),
                        c.happenedAt(),
                        c.at()))
            .distinct()
            .toList());
  }

  private static boolean wasConfirmed(Command.Confirm c, Register register) {
    return register.answers().others().stream()
        .anyMatch(one ->
            one instanceof Event.Confirmed was
                && was.person().equals(c.person())
                && was.happenedAt().equals(c.happenedAt()));
  }

  private static Decision<Event> sayNo(
      Command.Refuse c, Person person, Register register, Policy policy) {
    List<Scope> unsaid =
        unsaid(register, c.scopes(), c.person(), c.decidedBy(), Kind.REFUSED, c.happenedAt());
    if (unsaid.isEmpty()) {
      return nothing();
    }
    Optional<Refusal> no =
        new Entitled(register, person, c.happenedAt(), policy).toRefuse(c.decidedBy(), c.scopes());
    if (no.isPresent()) {
      return refuse(no.get());
    }
    boolean own = c.decidedBy().as() == DecidedBy.As.SELF;
    return accept(
        unsaid.stream()
            .flatMap(scope ->
                Stream.concat(
                    Stream.of(refused(c, scope, policy)),
                    own
                        ? Erasing.after(
                            register, c.person(), scope, ErasureReason.REFUSED, c.at(), policy)
                        : Stream.of()))
            .distinct()
            .toList());
  }

  private static Event refused(Command.Refuse c, Scope scope, Policy policy) {
    return new Event.Refused(
        c.person(),
        scope,
        c.decidedBy(),
        c.how(),
        Personal.of(c.person(), c.circumstances()),
        policy.version(),
        c.happenedAt(),
        c.at());
  }

  private static Decision<Event> withdraw(
      Command.Withdraw c, Optional<Refusal> no, Register register, Policy policy) {
    if (unsaid(
            register, List.of(c.scope()), c.person(), c.decidedBy(), Kind.WITHDRAWN, c.happenedAt())
        .isEmpty()) {
      return nothing();
    }
    if (no.isPresent()) {
      return refuse(no.get());
    }
    Event withdrawn =
        new Event.Withdrawn(
            c.person(),
            c.scope(),
            c.decidedBy(),
            Personal.of(c.person(), c.circumstances()),
            register.films().copiesWith(c.person()),
            register.usesSince(c.happenedAt(), c.person(), c.scope()),
            policy.version(),
            c.happenedAt(),
            c.at());
    return accept(
        Stream.concat(
                Stream.of(withdrawn),
                Erasing.after(
                    register,
                    c.person(),
                    c.scope(),
                    ErasureReason.FILMING_WITHDRAWN,
                    c.at(),
                    policy))
            .toList());
  }

  /// What of `scopes` was not said yet in this way at this time.
  private static List<Scope> unsaid(
      Register register, List<Scope> scopes, UUID person, DecidedBy by, Kind kind, Instant at) {
    List<Answers.Said> said = register.answers().saidOf(person);
    return scopes.stream()
        .distinct()
        .filter(scope ->
            said.stream()
                .noneMatch(one -> one.saysTheSameAs(Answers.no(person, scope, by, kind, at))))
        .toList();
  }

  /// The version that whoever decides had been given; for a delegate and for best interests any
  /// that was given in the case.
  private static @Nullable String contractOf(Register register, DecidedBy by, Instant at) {
    Answers answers = register.answers();
    Optional<Event.ContractGiven> given =
        by.person() == null
            ? answers.contracts().reversed().stream()
                .filter(one -> !one.happenedAt().isAfter(at))
                .findFirst()
            : answers.contractOf(by.person(), at);
    return given.map(Event.ContractGiven::version).orElse(null);
  }
}
