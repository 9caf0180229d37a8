package attune.referral.domain;

import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.eventsourcing.Decider;
import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request for involvement and what becomes of it, up to the end of the work.
///
/// ```
///                    AskForInformation
/// (none) --Send--> Submitted <------> InformationRequested
///                    |     |  Answer
///              Accept|     |Decline          Withdraw, before the end
///                    v     v                        v
///                Waiting  Declined              Withdrawn
///                    |
///            Allocate|
///                    v
///                Allocated --Close--> Closed        OpenedInError
///                  ^   |
///                  '---' Reallocate, HandOver
/// ```
///
/// Reopen leads from the ends back to where triage had left the case. Who decides what is in
/// [Eligibility], [Triage], [Work], [Household] and [Protection].
public final class Referral implements Decider<Command, Event, State> {

  public sealed interface Command {
    record Send(Request request, Instant at) implements Command {}

    /// Up to the decision.
    sealed interface OfTriage extends Command {}

    record AskForInformation(String question, Instant at) implements OfTriage {}

    /// Says something about the request, and may add to its grounds.
    record Answer(String answer, Grounds.Stated grounds, Instant at) implements OfTriage {}

    record RecordOwnAnswer(OwnAnswer answer, Asking asking, Instant at) implements OfTriage {}

    /// Decides on what the consent register says of each child, by their id, today in London.
    record Accept(Map<UUID, OwnAnswer> ownAnswers, LocalDate today, Instant at)
        implements OfTriage {}

    record Decline(DeclineReason reason, String signpostedTo, @Nullable String note, Instant at)
        implements OfTriage {}

    /// From the decision to the end, and back.
    sealed interface OfWork extends Command {}

    record Withdraw(WithdrawalReason reason, @Nullable String note, Instant at) implements OfWork {}

    /// Says by whom, as everything that is never done with a case of one's own.
    record Allocate(Worker to, String by, Instant at) implements OfWork {}

    record Reallocate(Worker to, String why, String by, Instant at) implements OfWork {}

    record HandOver(Worker to, String note, Instant at) implements OfWork {}

    record Close(ClosureReason reason, @Nullable String note, Outcome outcome, Instant at)
        implements OfWork {}

    record Reopen(String why, Instant at) implements OfWork {}

    /// Says whether anybody has been filmed.
    record MarkOpenedInError(String why, boolean filmed, Instant at) implements OfWork {}

    /// What is known of the people.
    sealed interface OfHousehold extends Command {}

    record CorrectPerson(Person person, Instant at) implements OfHousehold {}

    record AddPerson(Person person, Instant at) implements OfHousehold {}

    record RemovePerson(UUID person, String why, Instant at) implements OfHousehold {}

    record AgreeSafeContact(SafeContact rule, Instant at) implements OfHousehold {}

    record EndSafeContact(UUID rule, String why, Instant at) implements OfHousehold {}

    record RecordBirth(UUID child, LocalDate born, Instant at) implements OfHousehold {}

    record RecordDeath(UUID person, LocalDate on, Instant at) implements OfHousehold {}

    record RecordEndOfPregnancy(UUID child, Instant at) implements OfHousehold {}

    /// Says that a death, or the end of a pregnancy, was recorded of the wrong person.
    record TakeBackDeath(UUID person, String why, Instant at) implements OfHousehold {}

    record ChangeCaseHolder(CaseHolder holder, Instant at) implements OfHousehold {}

    /// What only named people may know.
    sealed interface OfProtection extends Command {}

    record Escalate(Set<String> named, String why, Instant at) implements OfProtection {}

    record Restrict(Restriction.Kind kind, Set<String> named, Instant at) implements OfProtection {}

    record LiftRestriction(String why, Instant at) implements OfProtection {}

    record ReviewRestriction(String finding, Instant at) implements OfProtection {}
  }

  /// What has happened, for ever: later versions only add optional fields, and events.
  public sealed interface Event {
    Instant at();

    record Sent(Request request, Instant at) implements Event {}

    /// Moves the case on.
    sealed interface OfCourse extends Event {}

    record InformationRequested(Personal<String> question, Instant at) implements OfCourse {}

    record Answered(Personal<String> answer, Grounds grounds, Instant at) implements OfCourse {}

    record OwnAnswerRecorded(OwnAnswer answer, Personal<Asking> asking, Instant at)
        implements OfCourse {}

    /// Names the children's own answers that it was decided on.
    record Accepted(List<OwnAnswer> ownAnswers, Instant at) implements OfCourse {
      public Accepted {
        ownAnswers = List.copyOf(ownAnswers);
      }
    }

    record Declined(
        DeclineReason reason,
        Personal<String> signpostedTo,
        @Nullable Personal<String> note,
        Instant at)
        implements OfCourse {}

    record Withdrawn(WithdrawalReason reason, @Nullable Personal<String> note, Instant at)
        implements OfCourse {}

    record Allocated(UUID practitioner, Instant at) implements OfCourse {}

    record Reallocated(UUID practitioner, Personal<String> why, Instant at) implements OfCourse {}

    record HandedOver(UUID practitioner, Personal<String> note, Instant at) implements OfCourse {}

    record Closed(
        ClosureReason reason,
        @Nullable Personal<String> note,
        @Nullable Personal<Outcome> outcome,
        Instant at)
        implements OfCourse {}

    /// Opened again.
    ///
    /// @param waiting whether it goes back to the waiting list, and not to triage
    record Reopened(Personal<String> why, boolean waiting, Instant at) implements OfCourse {}

    record OpenedInError(Personal<String> why, Instant at) implements OfCourse {}

    /// Changes what is known of the people.
    sealed interface AboutPeople extends Event {}

    record PersonCorrected(Person person, Instant at) implements AboutPeople {}

    record PersonAdded(Person person, Instant at) implements AboutPeople {}

    record PersonRemoved(UUID person, Personal<String> why, Instant at) implements AboutPeople {}

    record SafeContactAgreed(SafeContact rule, Instant at) implements AboutPeople {}

    record SafeContactEnded(UUID rule, Personal<String> why, Instant at) implements AboutPeople {}

    record Born(UUID child, Personal<LocalDate> born, Instant at) implements AboutPeople {}

    record Died(UUID person, Personal<LocalDate> on, Instant at) implements AboutPeople {}

    record PregnancyEnded(UUID child, Instant at) implements AboutPeople {}

    /// Neither died nor was it the end of a pregnancy: it had been recorded by mistake.
    record DeathTakenBack(Person person, Personal<String> why, Instant at) implements AboutPeople {}

    record CaseHolderChanged(CaseHolder holder, Instant at) implements AboutPeople {}

    /// Changes who may know of the case, or of something in it.
    sealed interface AboutAccess extends Event {}

    record Escalated(Set<String> named, Personal<String> why, Instant at) implements AboutAccess {
      public Escalated {
        named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
      }
    }

    record Restricted(Restriction.Kind kind, Set<String> named, LocalDate reviewBy, Instant at)
        implements AboutAccess {
      public Restricted {
        named = Collections.unmodifiableSortedSet(new TreeSet<>(named));
      }
    }

    record RestrictionLifted(Personal<String> why, Instant at) implements AboutAccess {}

    record RestrictionReviewed(Personal<String> finding, LocalDate reviewBy, Instant at)
        implements AboutAccess {}
  }

  public sealed interface State {
    record None() implements State {}

    /// A case that exists.
    sealed interface Case extends State {
      Particulars about();

      Case with(Particulars about);
    }

    /// A case that triage has still to decide on.
    sealed interface Undecided extends Case {
      Submitted request();
    }

    /// A case that has come to an end, and can be opened again.
    sealed interface Over extends Case {}

    /// Keeps the last answer, by which a repeat of it is known.
    record Submitted(Particulars about, Event.@Nullable Answered lastAnswer) implements Undecided {
      @Override
      public Submitted request() {
        return this;
      }

      @Override
      public Submitted with(Particulars changed) {
        return new Submitted(changed, lastAnswer);
      }
    }

    record InformationRequested(Submitted request, Event.InformationRequested asked)
        implements Undecided {
      @Override
      public Particulars about() {
        return request.about();
      }

      @Override
      public InformationRequested with(Particulars changed) {
        return new InformationRequested(request.with(changed), asked);
      }
    }

    record Declined(Particulars about, Event.Declined how) implements Over {
      @Override
      public Declined with(Particulars changed) {
        return new Declined(changed, how);
      }
    }

    /// Keeps the practitioner, if there was one: they still see the case.
    record Withdrawn(Particulars about, @Nullable UUID practitioner, Event.Withdrawn how)
        implements Over {
      @Override
      public Withdrawn with(Particulars changed) {
        return new Withdrawn(changed, practitioner, how);
      }
    }

    record Waiting(Particulars about) implements Case {
      @Override
      public Waiting with(Particulars changed) {
        return new Waiting(changed);
      }
    }

    record Allocated(Particulars about, UUID practitioner) implements Case {
      @Override
      public Allocated with(Particulars changed) {
        return new Allocated(changed, practitioner);
      }
    }

    /// Keeps the practitioner, who still sees the case.
    record Closed(Particulars about, UUID practitioner, Event.Closed how) implements Over {
      @Override
      public Closed with(Particulars changed) {
        return new Closed(changed, practitioner, how);
      }
    }

    /// A case that should never have been. It stays, and takes nothing more.
    record OpenedInError(Particulars about) implements Case {
      @Override
      public OpenedInError with(Particulars changed) {
        return new OpenedInError(changed);
      }
    }
  }

  public enum Refusal implements attune.eventsourcing.Refusal {
    ALREADY_SENT,
    INCOMPLETE,
    NOT_ONE_FOCUS_CHILD,
    PROFESSION_NOT_ELIGIBLE,
    OUTSIDE_AGES_OF_PROFESSION,
    EXPECTED_DATE_NOT_NEAR,
    RESPONSIBILITY_BEFORE_BIRTH,
    NOT_SENT,
    QUESTION_OPEN,
    NOT_READY,
    NOT_ASKED_THEMSELVES,
    ALREADY_DECIDED,
    NOT_WAITING,
    ALREADY_ALLOCATED,
    NOT_ALLOCATED,
    OWN_CASE,
    NOT_A_PRACTITIONER,
    NOT_NAMED,
    ALREADY_CLOSED,
    NOT_ANSWERED_AGAIN,
    ALREADY_OVER,
    NOT_OVER,
    ALREADY_FILMED,
    OPENED_IN_ERROR,
    NO_SUCH_PERSON,
    ALREADY_BORN,
    NOT_EXPECTED,
    NOT_BORN_THEN,
    NOT_BORN_YET,
    DIED_BEFORE_BIRTH,
    NO_SUCH_RULE,
    NOT_RESTRICTED
  }

  private final TriagePolicy policy;
  private final Eligibility eligibility;
  private final Triage triage;

  public Referral(TriagePolicy policy) {
    var readiness = new Readiness(policy);
    this.policy = policy;
    this.eligibility = new Eligibility(policy, readiness);
    this.triage = new Triage(readiness);
  }

  @Override
  public State initial() {
    return new State.None();
  }

  @Override
  public Decision<Event> decide(Command command, State state) {
    return switch (state) {
      case State.None _ ->
          command instanceof Command.Send send
              ? eligibility.sendIfEligible(send)
              : refuse(Refusal.NOT_SENT);
      case State.Case known -> decide(command, known);
    };
  }

  private Decision<Event> decide(Command command, State.Case known) {
    Particulars about = known.about();
    UUID focusChild = about.origin().focusChild();
    return switch (command) {
      case Command.Send c ->
          about.origin().repeatedBy(c.request()) ? nothing() : refuse(Refusal.ALREADY_SENT);
      case Command.OfTriage c -> triage.decide(c, known);
      case Command.OfWork c -> Work.decide(c, known);
      case Command.OfHousehold c when !(known instanceof State.OpenedInError) ->
          about.household().decide(c, focusChild, policy);
      case Command.OfProtection c
          when !(known instanceof State.OpenedInError && c instanceof Command.Escalate) ->
          about.protection().decide(c, focusChild, policy);
      case Command.OfHousehold _, Command.OfProtection _ -> refuse(Refusal.OPENED_IN_ERROR);
    };
  }

  @Override
  public State evolve(State state, Event event) {
    return switch (event) {
      case Event.Sent(var request, _) -> new State.Submitted(Particulars.of(request), null);
      case Event _ when !(state instanceof State.Case) -> state;
      case Event.OfCourse step -> evolve((State.Case) state, step);
      case Event.AboutPeople change -> {
        var known = (State.Case) state;
        yield known.with(known.about().with(known.about().household().with(change)));
      }
      case Event.AboutAccess change -> {
        var known = (State.Case) state;
        yield known.with(known.about().with(known.about().protection().with(change)));
      }
    };
  }

  private static @Nullable UUID practitioner(State.Case known) {
    return known instanceof State.Allocated(_, var practitioner) ? practitioner : null;
  }

  private static State.Case evolve(State.Case known, Event.OfCourse step) {
    Particulars about = known.about();
    return switch (step) {
      case Event.InformationRequested asked when known instanceof State.Undecided undecided ->
          new State.InformationRequested(undecided.request(), asked);
      case Event.Answered answered when known instanceof State.Undecided ->
          new State.Submitted(about.with(about.request().with(answered.grounds())), answered);
      case Event.OwnAnswerRecorded(var answer, var asking, _) ->
          known.with(about.with(about.request().with(answer, asking)));
      case Event.Accepted _ -> new State.Waiting(about.accept());
      case Event.Declined how -> new State.Declined(about, how);
      case Event.Withdrawn how -> new State.Withdrawn(about, practitioner(known), how);
      case Event.Allocated(var to, _) -> new State.Allocated(about, to);
      case Event.Reallocated(var to, _, _) -> new State.Allocated(about, to);
      case Event.HandedOver(var to, _, _) -> new State.Allocated(about, to);
      case Event.Closed how when known instanceof State.Allocated(_, var practitioner) ->
          new State.Closed(about, practitioner, how);
      case Event.Reopened again ->
          again.waiting()
              ? new State.Waiting(about.with(again))
              : new State.Submitted(about.with(again), null);
      case Event.OpenedInError _ -> new State.OpenedInError(about);
      case Event.InformationRequested _, Event.Answered _, Event.Closed _ -> known;
    };
  }
}
