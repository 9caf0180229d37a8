package attune.consent.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.State;
import attune.eventsourcing.Decider;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Who in one case may be filmed, and who may see it.
///
/// ```
/// (none) --Open--> Open --EndWork--> Ended      OpenedInError
///                   ^                  |
///                   '------Reopen------'
/// ```
///
/// Answers, objections, holds, permits and films stand beside this, and change in any state: an end
/// of the work ends nobody's right to say no. Who may say yes for whom is in [WhoDecides], the
/// decision itself in [Gate]; every `at` is the clock that policy dates go by, and every
/// `happenedAt` is when it was said or done.
public final class ConsentRegister implements Decider<Command, Event, State> {

  public sealed interface Command {
    Instant at();

    /// Something that was said or done before it is written down.
    sealed interface Happened extends Command {
      Instant happenedAt();
    }

    record Open(UUID caseId, CaseAsKnown known, Instant at) implements Command {}

    /// Where the case stands.
    sealed interface OfCourse extends Command {}

    record Allocate(UUID practitioner, Instant at) implements OfCourse {}

    record EndWork(EndOfWork how, Instant at) implements OfCourse {}

    /// Somebody may be at risk: the days until erasure are counted from here, too.
    record Escalate(Instant at) implements OfCourse {}

    record Reopen(Instant at) implements OfCourse {}

    record MarkOpenedInError(Instant at) implements OfCourse {}

    record Restrict(Set<String> named, Instant at) implements OfCourse {}

    record LiftRestriction(Instant at) implements OfCourse {}

    /// What the calendar brings, asked for every night.
    record TurnDay(Instant at) implements OfCourse {}

    /// What is known of the people.
    sealed interface OfPeople extends Command {}

    /// The case's people as they are now; whatever differs is an event of its own.
    record KeepUp(CaseAsKnown known, Instant at) implements OfPeople {}

    /// Holds all film: the hold gets the id and owner given.
    record RecordDeath(UUID person, LocalDate on, UUID hold, String owner, Instant at)
        implements OfPeople {}

    record RecordEndOfPregnancy(UUID child, UUID hold, String owner, Instant at)
        implements OfPeople {}

    /// Neither died nor was it the end of a pregnancy: it had been recorded by mistake.
    ///
    /// @param hold the one that the mistake placed on all film
    record TakeBackDeath(UUID person, UUID hold, String by, Instant at) implements OfPeople {}

    record RecordLegalStatus(LegalStatus status, Instant at) implements OfPeople {}

    record RecordPlacement(UUID child, String words, Instant at) implements OfPeople {}

    /// Looks at every consent that a change of responsibility, status or placement put on hold.
    record Reevaluate(UUID child, String by, String finding, Instant at) implements OfPeople {}

    /// What people say.
    sealed interface OfAnswers extends Command {}

    /// The contract, given to somebody: nobody is filmed before.
    ///
    /// @param hash of the contract's text, SHA-256 in hexadecimal
    /// @param by Keycloak subject id of who gave it
    record GiveContract(
        UUID to,
        String version,
        String hash,
        String language,
        String by,
        Instant happenedAt,
        Instant at)
        implements OfAnswers, Happened {}

    /// A yes. Several scopes where some purposes are narrowed and others are not; an event each.
    ///
    /// @param assent what a child showed for whom somebody else decides
    record Give(
        UUID person,
        List<Scope> scopes,
        DecidedBy decidedBy,
        How how,
        Circumstances circumstances,
        @Nullable Assent assent,
        @Nullable LocalDate until,
        Instant happenedAt,
        Instant at)
        implements OfAnswers, Happened {}

    /// A child's own answer of before the contract, asked again after it.
    record Confirm(UUID person, Circumstances circumstances, Instant happenedAt, Instant at)
        implements OfAnswers, Happened {}

    record Refuse(
        UUID person,
        List<Scope> scopes,
        DecidedBy decidedBy,
        How how,
        Circumstances circumstances,
        Instant happenedAt,
        Instant at)
        implements OfAnswers, Happened {}

    /// Taken by anybody on duty who is told of it.
    record Withdraw(
        UUID person,
        Scope scope,
        DecidedBy decidedBy,
        Circumstances circumstances,
        Instant happenedAt,
        Instant at)
        implements OfAnswers, Happened {}

    record Assess(UUID person, Assessment assessment, String note, Instant happenedAt, Instant at)
        implements OfAnswers, Happened {}

    record NoteUnderstanding(UUID person, String note, Instant happenedAt, Instant at)
        implements OfAnswers, Happened {}

    record ReviewConsents(UUID person, String finding, Instant happenedAt, Instant at)
        implements OfAnswers, Happened {}

    /// Before another holder of parental responsibility is asked to agree.
    record AskHolder(UUID child, UUID holder, SafeContactCheck check, Instant at)
        implements OfAnswers {}

    /// "Still happy today?", in one tap.
    record AskStillHappy(
        UUID person, boolean happy, @Nullable String note, Instant happenedAt, Instant at)
        implements OfAnswers, Happened {}

    /// No to all filming and every use.
    sealed interface OfObjections extends Command {}

    record RaiseObjection(Objection objection, String words, Instant happenedAt, Instant at)
        implements OfObjections, Happened {}

    /// By a manager, for somebody with parental responsibility.
    record ResolveObjection(
        UUID objection, String by, String reason, String legalAdvice, Instant at)
        implements OfObjections {}

    /// By whoever raised it.
    ///
    /// @param by who lifts it, by their id in the case
    record LiftObjection(UUID objection, UUID by, String words, Instant happenedAt, Instant at)
        implements OfObjections, Happened {}

    /// To use people's film now, or to make it.
    sealed interface OfPermits extends Command {}

    record AskPermit(UUID permit, Question question, Instant at) implements OfPermits {}

    /// Uses a permit, once.
    ///
    /// @param use what it is used for, by id: the same use again is a retry
    record UsePermit(UUID permit, UUID use, Instant at) implements OfPermits {}

    /// For one visit to where there is no signal.
    record TakeDayPermit(UUID permit, Question question, LocalDate day, Instant at)
        implements OfPermits {}

    /// What was done with it, told on return.
    ///
    /// @param happy who said yes when asked again in the room
    record ReturnDayPermit(UUID permit, Set<UUID> happy, Instant happenedAt, Instant at)
        implements OfPermits, Happened {}

    /// To show film outside the project.
    sealed interface OfDisclosures extends Command {}

    record AskDisclosure(UUID disclosure, Question question, String by, String reason, Instant at)
        implements OfDisclosures {}

    record AuthoriseDisclosure(UUID disclosure, String by, Instant at) implements OfDisclosures {}

    record MakeDisclosure(UUID disclosure, String by, Instant happenedAt, Instant at)
        implements OfDisclosures, Happened {}

    /// Asks nobody's consent, and no gate.
    ///
    /// @param untoldBecause why it is unsafe to tell the family; absent where they are told
    record RecordRequiredDisclosure(
        UUID disclosure,
        DisclosureBasis basis,
        String what,
        String toWhom,
        Authority authority,
        String authorisedBy,
        @Nullable String untoldBecause,
        Instant happenedAt,
        Instant at)
        implements OfDisclosures, Happened {}

    /// What there is of film, and its end.
    sealed interface OfFilms extends Command {}

    record RegisterFilm(UUID film, Set<UUID> people, Instant happenedAt, Instant at)
        implements OfFilms, Happened {}

    record PlaceHold(
        UUID hold,
        Hold.Kind kind,
        @Nullable UUID film,
        String owner,
        String reason,
        LocalDate reviewBy,
        Instant at)
        implements OfFilms {}

    record ReviewHold(UUID hold, String finding, LocalDate reviewBy, Instant at)
        implements OfFilms {}

    record ReleaseHold(UUID hold, String by, String reason, Instant at) implements OfFilms {}

    record OfferFilm(UUID film, UUID to, SafeContactCheck check, Instant at) implements OfFilms {}

    /// A copy leaves for one recipient.
    ///
    /// @param copy its own id
    /// @param agreed who agreed for each person in it
    record HandOutCopy(
        UUID copy,
        UUID film,
        UUID to,
        Map<UUID, DecidedBy> agreed,
        SafeContactCheck check,
        Instant happenedAt,
        Instant at)
        implements OfFilms, Happened {}

    /// Somebody asks that a film goes.
    ///
    /// @param by who asks, by their id in the case
    record AskErasure(UUID film, UUID by, Instant happenedAt, Instant at)
        implements OfFilms, Happened {}

    /// A film is gone, everywhere.
    ///
    /// @param copies every place it was erased from
    record ProveErasure(UUID film, Set<String> copies, Instant happenedAt, Instant at)
        implements OfFilms, Happened {}
  }

  /// What has happened, for ever: later versions only add optional fields, and events.
  public sealed interface Event {
    Instant at();

    record Opened(UUID caseId, CaseAsKnown known, Instant at) implements Event {}

    /// Moves the register on.
    sealed interface AboutCourse extends Event {}

    record Allocated(UUID practitioner, Instant at) implements AboutCourse {}

    record WorkEnded(EndOfWork how, Instant at) implements AboutCourse {}

    record Escalated(Instant at) implements AboutCourse {}

    record Reopened(Instant at) implements AboutCourse {}

    record OpenedInError(Instant at) implements AboutCourse {}

    record Restricted(Set<String> named, Instant at) implements AboutCourse {
      public Restricted {
        named = Sorted.set(named);
      }
    }

    record RestrictionLifted(Instant at) implements AboutCourse {}

    /// Changes what is known of the people.
    sealed interface AboutPeople extends Event {}

    record PersonAdded(Person person, long caseVersion, Instant at) implements AboutPeople {}

    record PersonCorrected(Person person, long caseVersion, Instant at) implements AboutPeople {}

    record PersonRemoved(UUID person, long caseVersion, Instant at) implements AboutPeople {}

    record Born(Person child, long caseVersion, Instant at) implements AboutPeople {}

    /// All that is now known of who has parental responsibility for a child.
    record ResponsibilitiesChanged(
        UUID child, List<ParentalResponsibility> now, long caseVersion, Instant at)
        implements AboutPeople {
      public ResponsibilitiesChanged {
        now = List.copyOf(now);
      }
    }

    /// Safe contact now keeps from `unaware`, and from nobody else, that there is a case.
    record SafeContactChanged(Set<UUID> unaware, long caseVersion, Instant at)
        implements AboutPeople {
      public SafeContactChanged {
        unaware = Sorted.set(unaware);
      }
    }

    record Died(UUID person, Personal<LocalDate> on, Instant at) implements AboutPeople {}

    record PregnancyEnded(UUID child, Instant at) implements AboutPeople {}

    record DeathTakenBack(UUID person, Instant at) implements AboutPeople {}

    record LegalStatusChanged(LegalStatus status, Instant at) implements AboutPeople {}

    record PlacementChanged(UUID child, Personal<String> words, Instant at)
        implements AboutPeople {}

    /// A birthday comes closer on which `child` decides for themselves.
    record BirthdayAhead(UUID child, int days, Personal<LocalDate> birthday, Instant at)
        implements AboutPeople {}

    /// From now on `child` decides for themselves.
    ///
    /// @param held whether their film is on hold until they do: no answer is a hold, no erasure
    record CameOfAge(UUID child, Personal<LocalDate> birthday, boolean held, Instant at)
        implements AboutPeople {}

    /// A correction made `child` younger than they were thought.
    record NotYetOfAge(UUID child, Instant at) implements AboutPeople {}

    /// Changes what people have said.
    sealed interface AboutAnswers extends Event {}

    record ContractGiven(
        UUID to,
        String version,
        String hash,
        String language,
        String by,
        Instant happenedAt,
        Instant at)
        implements AboutAnswers {}

    /// Somebody permitted something.
    ///
    /// @param contract the version they had been given; absent before the contract
    /// @param toBeConfirmed a child's own answer of before the contract: enough to accept, not to
    ///   film
    /// @param lastDay the last day it holds; absent if it holds until it is withdrawn
    record Given(
        UUID person,
        Scope scope,
        DecidedBy decidedBy,
        How how,
        Personal<Circumstances> circumstances,
        @Nullable Assent assent,
        @Nullable LocalDate lastDay,
        @Nullable String contract,
        boolean toBeConfirmed,
        String policy,
        Instant happenedAt,
        Instant at)
        implements AboutAnswers {}

    record Confirmed(
        UUID person,
        Scope scope,
        Personal<Circumstances> circumstances,
        @Nullable LocalDate lastDay,
        String contract,
        String policy,
        Instant happenedAt,
        Instant at)
        implements AboutAnswers {}

    record Refused(
        UUID person,
        Scope scope,
        DecidedBy decidedBy,
        How how,
        Personal<Circumstances> circumstances,
        String policy,
        Instant happenedAt,
        Instant at)
        implements AboutAnswers {}

    /// Somebody took back what was permitted; what rests on it is on hold from now on.
    ///
    /// @param copies every copy that went to somebody, of film with them in it
    /// @param breaches the permits used and the disclosures made between when it was said and when
    ///   it was written down
    record Withdrawn(
        UUID person,
        Scope scope,
        DecidedBy decidedBy,
        Personal<Circumstances> circumstances,
        Set<UUID> copies,
        Set<UUID> breaches,
        String policy,
        Instant happenedAt,
        Instant at)
        implements AboutAnswers {
      public Withdrawn {
        copies = Sorted.set(copies);
        breaches = Sorted.set(breaches);
      }
    }

    /// A consent reached its last day.
    record Ended(UUID person, Scope scope, LocalDate lastDay, Instant at) implements AboutAnswers {}

    record FoundUnableToDecide(
        UUID person,
        Assessment assessment,
        Personal<String> note,
        String policy,
        Instant happenedAt,
        Instant at)
        implements AboutAnswers {}

    record FoundAbleToDecide(
        UUID person,
        Assessment assessment,
        Personal<String> note,
        String policy,
        Instant happenedAt,
        Instant at)
        implements AboutAnswers {}

    record UnderstandingNoted(UUID person, Personal<String> note, Instant happenedAt, Instant at)
        implements AboutAnswers {}

    record ConsentsReviewed(
        UUID person, Personal<String> finding, LocalDate reviewBy, Instant happenedAt, Instant at)
        implements AboutAnswers {}

    record HolderAsked(UUID child, UUID holder, Instant at) implements AboutAnswers {}

    record StillHappy(UUID person, @Nullable Personal<String> note, Instant happenedAt, Instant at)
        implements AboutAnswers {}

    /// Stops the film until they say otherwise.
    record Dissented(UUID person, @Nullable Personal<String> note, Instant happenedAt, Instant at)
        implements AboutAnswers {}

    /// Every consent for `child` that rests on parental responsibility is on hold.
    record ConsentsHeld(UUID child, Instant at) implements AboutAnswers {}

    record ConsentsReevaluated(UUID child, String by, Personal<String> finding, Instant at)
        implements AboutAnswers {}

    sealed interface AboutObjections extends Event {}

    record ObjectionRaised(
        Objection objection, Personal<String> words, Instant happenedAt, Instant at)
        implements AboutObjections {}

    record ObjectionResolved(
        UUID objection,
        String by,
        Personal<String> reason,
        Personal<String> legalAdvice,
        Instant at)
        implements AboutObjections {}

    record ObjectionLifted(
        UUID objection, UUID by, Personal<String> words, Instant happenedAt, Instant at)
        implements AboutObjections {}

    sealed interface AboutPermits extends Event {}

    /// Everybody permits it, now.
    ///
    /// @param register the version of the register that it was decided on
    record PermitGiven(
        UUID permit, Question question, Instant until, String policy, long register, Instant at)
        implements AboutPermits {}

    record PermitUsed(UUID permit, UUID use, Instant at) implements AboutPermits {}

    record DayPermitTaken(
        UUID permit,
        Question question,
        LocalDate day,
        Instant until,
        String policy,
        long register,
        Instant at)
        implements AboutPermits {}

    /// What was done with a day permit.
    ///
    /// @param breaches what stood against it when it was used: what was done is recorded, whatever
    ///   the gate would have said
    record DayPermitReturned(
        UUID permit, Set<UUID> happy, List<Answer.Because> breaches, Instant happenedAt, Instant at)
        implements AboutPermits {
      public DayPermitReturned {
        happy = Sorted.set(happy);
        breaches = List.copyOf(breaches);
      }
    }

    sealed interface AboutDisclosures extends Event {}

    record DisclosureAsked(
        UUID disclosure, Question question, String by, Personal<String> reason, Instant at)
        implements AboutDisclosures {}

    record DisclosureAuthorised(UUID disclosure, String by, Instant at)
        implements AboutDisclosures {}

    record DisclosureMade(UUID disclosure, String by, Instant happenedAt, Instant at)
        implements AboutDisclosures {}

    record RequiredDisclosureMade(
        UUID disclosure,
        DisclosureBasis basis,
        Personal<String> what,
        Personal<String> toWhom,
        Authority authority,
        String authorisedBy,
        @Nullable Personal<String> untoldBecause,
        Instant happenedAt,
        Instant at)
        implements AboutDisclosures {}

    sealed interface AboutFilms extends Event {}

    record FilmRegistered(UUID film, Set<UUID> people, Instant happenedAt, Instant at)
        implements AboutFilms {
      public FilmRegistered {
        people = Sorted.set(people);
      }
    }

    record HoldPlaced(Hold hold, Instant at) implements AboutFilms {}

    record HoldReviewed(UUID hold, Personal<String> finding, LocalDate reviewBy, Instant at)
        implements AboutFilms {}

    record HoldReleased(UUID hold, String by, Personal<String> reason, Instant at)
        implements AboutFilms {}

    record FilmOffered(UUID film, UUID to, Instant at) implements AboutFilms {}

    record CopyHandedOut(
        UUID copy, UUID film, UUID to, Map<UUID, DecidedBy> agreed, Instant happenedAt, Instant at)
        implements AboutFilms {
      public CopyHandedOut {
        agreed = Sorted.map(agreed);
      }
    }

    /// To be erased from `due` on unless a hold stands. Others in it learn that it goes, not why.
    ///
    /// @param by whose no it follows, if it follows one
    record ErasureProposed(UUID film, ErasureReason why, @Nullable UUID by, Instant due, Instant at)
        implements AboutFilms {}

    /// Whoever had said no said yes again before it was erased.
    record ErasureStopped(UUID film, Instant at) implements AboutFilms {}

    /// Nothing stands against it any more: whoever keeps film erases it now.
    record ErasureReleased(UUID film, Instant at) implements AboutFilms {}

    /// A film is gone, everywhere.
    ///
    /// @param copies every place it was erased from, as it was once stored in clear
    /// @param places the same since: a place may be somebody's
    record ErasureProved(
        UUID film,
        @Nullable Set<String> copies,
        @Nullable Personal<List<String>> places,
        Instant happenedAt,
        Instant at)
        implements AboutFilms {
      public ErasureProved {
        copies = copies == null ? null : Sorted.set(copies);
      }
    }
  }

  public sealed interface State {
    record None() implements State {}

    /// A register that exists.
    sealed interface Known extends State {
      Register register();
    }

    record Open(Register register) implements Known {}

    /// The work is over. Nobody is filmed; what there is may be shown until it is erased.
    record Ended(Register register, Event.WorkEnded how) implements Known {}

    /// Should never have been. It stays, permits nothing, and still takes a no.
    record OpenedInError(Register register) implements Known {}
  }

  public enum Refusal implements attune.eventsourcing.Refusal {
    NOT_OPENED,
    ALREADY_OPENED,
    OPENED_IN_ERROR,
    ALREADY_ENDED,
    NO_SUCH_PERSON,
    NOT_EXPECTED,
    NOT_A_CHILD,
    HAPPENED_LATER,
    WORKS_ON_CASE,
    NO_CONTRACT,
    NOT_THEIRS_TO_DECIDE,
    OWN_CONSENT_NEEDED,
    TOO_YOUNG,
    FOUND_UNABLE_TO_DECIDE,
    BEST_INTERESTS_OFF,
    BIRTH_DATE_MISSING,
    PR_NOT_ESTABLISHED,
    CHILD_NOT_ASKED,
    CHILD_DISSENTS,
    UNDERSTANDING_NOT_NOTED,
    AUDIENCE_NOT_NAMED,
    ALREADY_EXPIRED,
    NOTHING_TO_CONFIRM,
    TWO_ASSESSORS_NEEDED,
    ASSESSOR_WHO_KNOWS_THEM_NEEDED,
    SAFE_CONTACT_NOT_CHECKED,
    SAFE_CONTACT_FORBIDS,
    NO_SUCH_OBJECTION,
    ALREADY_OBJECTED,
    ONLY_THEY_LIFT_IT,
    NOT_THEIRS_TO_LIFT,
    OWN_CASE,
    REASON_MISSING,
    NOT_PERMITTED,
    FILM_NOT_NAMED,
    NO_SUCH_PERMIT,
    PERMIT_TAKEN,
    PERMIT_USED,
    PERMIT_EXPIRED,
    NOT_A_DAY_PERMIT,
    DAY_PERMIT_IS_RETURNED,
    DAY_OVER,
    DAY_TOO_FAR_AHEAD,
    NOT_A_DISCLOSURE,
    NO_SUCH_DISCLOSURE,
    DISCLOSURE_TAKEN,
    OWN_REQUEST,
    NOT_AUTHORISED,
    ALREADY_MADE,
    NO_SUCH_FILM,
    FILM_ERASED,
    FILM_HELD,
    FILM_REGISTERED,
    NOT_IN_FILM,
    NO_SUCH_HOLD,
    HOLD_TAKEN,
    COPY_TAKEN,
    NOT_EVERYBODY_AGREES,
    NOT_RELEASED
  }

  private final Policies policies;

  public ConsentRegister(Policies policies) {
    this.policies = policies;
  }

  @Override
  public State initial() {
    return new State.None();
  }

  @Override
  public Decision<Event> decide(Command command, State state) {
    return switch (state) {
      case State.None _ ->
          command instanceof Command.Open(var caseId, var known, var at)
              ? accept(new Event.Opened(caseId, known, at))
              : refuse(Refusal.NOT_OPENED);
      case State.OpenedInError _ when !standsInError(command) -> refuse(Refusal.OPENED_IN_ERROR);
      case State.Known known -> decide(command, known, policies.at(command.at()));
    };
  }

  /// What is said and done after all: a no, what the law required, and who may see the register.
  private static boolean standsInError(Command command) {
    return command instanceof Command.Open
        || command instanceof Command.OfCourse
        || command instanceof Command.Refuse
        || command instanceof Command.Withdraw
        || command instanceof Command.RaiseObjection
        || command instanceof Command.RecordRequiredDisclosure;
  }

  private static Decision<Event> decide(Command command, State.Known known, Policy policy) {
    Register register = known.register();
    return switch (command) {
      case Command.Open c ->
          c.caseId().equals(register.course().caseId())
              ? nothing()
              : refuse(Refusal.ALREADY_OPENED);
      case Command.OfCourse c -> Work.decide(c, known, policy);
      case Command.OfPeople c -> Household.decide(c, register, policy);
      case Command.Happened c when c.happenedAt().isAfter(c.at()) -> refuse(Refusal.HAPPENED_LATER);
      case Command.OfAnswers c -> Consenting.decide(c, register, policy);
      case Command.OfObjections c -> Objecting.decide(c, register, policy);
      case Command.OfPermits c -> Permitting.decide(c, known, policy);
      case Command.OfDisclosures c -> Disclosing.decide(c, known, policy);
      case Command.OfFilms c -> Keeping.decide(c, register, policy);
    };
  }

  @Override
  public State evolve(State state, Event event) {
    return switch (event) {
      case Event.Opened opened -> new State.Open(Register.of(opened));
      case Event _ when !(state instanceof State.Known) -> state;
      case Event.AboutCourse step -> evolve((State.Known) state, step);
      case Event.AboutPeople e -> with((State.Known) state, register -> register.with(e));
      case Event.AboutAnswers e -> with((State.Known) state, register -> register.with(e));
      case Event.AboutObjections e -> with((State.Known) state, register -> register.with(e));
      case Event.AboutPermits e -> with((State.Known) state, register -> register.with(e));
      case Event.AboutDisclosures e -> with((State.Known) state, register -> register.with(e));
      case Event.AboutFilms e -> with((State.Known) state, register -> register.with(e));
    };
  }

  private static State.Known evolve(State.Known state, Event.AboutCourse step) {
    Register register = state.register();
    Course course = register.course();
    return switch (step) {
      case Event.Allocated(var to, var at) ->
          with(state, r -> r.next(course.allocatedTo(to).activeAt(at)));
      case Event.WorkEnded how -> new State.Ended(register.next(course), how);
      case Event.Escalated(var at) -> with(state, r -> r.next(course.escalatedAt(at)));
      case Event.Reopened(var at) -> new State.Open(register.next(course.activeAt(at)));
      case Event.OpenedInError _ -> new State.OpenedInError(register.next(course));
      case Event.Restricted(var named, _) -> with(state, r -> r.next(course.restrictedTo(named)));
      case Event.RestrictionLifted _ -> with(state, r -> r.next(course.restrictedTo(null)));
    };
  }

  private static State.Known with(State.Known state, UnaryOperator<Register> change) {
    Register register = change.apply(state.register());
    return switch (state) {
      case State.Open _ -> new State.Open(register);
      case State.Ended(_, var how) -> new State.Ended(register, how);
      case State.OpenedInError _ -> new State.OpenedInError(register);
    };
  }
}
