package attune.referral.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
import java.time.Instant;
import java.util.UUID;

/// What can be done with a request until it is decided on, and the decision.
record Triage(Readiness readiness) {

  Decision<Event> decide(Command.OfTriage command, State.Case known) {
    return switch (command) {
      case Command.AskForInformation c -> askForInformation(c, known);
      case Command.Answer c -> answer(c, known);
      case Command.RecordOwnAnswer c -> recordOwnAnswer(c, known);
      case Command.Accept c -> acceptIfReady(c, known);
      case Command.Decline c -> decline(c, known);
    };
  }

  private static Decision<Event> askForInformation(Command.AskForInformation c, State.Case known) {
    return switch (known) {
      case State.InformationRequested(_, var asked)
          when asked.equals(asked(c, known, asked.at())) ->
          nothing();
      case State.Undecided _ -> accept(asked(c, known, c.at()));
      case State.Waiting _, State.Allocated _, State.Over _, State.OpenedInError _ -> late(known);
    };
  }

  private static Decision<Event> answer(Command.Answer c, State.Case known) {
    return switch (known) {
      case State.Submitted(_, var last)
          when last != null && last.equals(answered(c, known, last.at())) ->
          nothing();
      case State.Undecided _ -> accept(answered(c, known, c.at()));
      case State.Waiting _, State.Allocated _, State.Over _, State.OpenedInError _ -> late(known);
    };
  }

  private Decision<Event> recordOwnAnswer(Command.RecordOwnAnswer c, State.Case known) {
    OwnAnswer answer = c.answer();
    var asking = Personal.of(answer.child(), c.asking());
    return switch (known) {
      case State.Undecided _ when known.about().request().says(answer, asking) -> nothing();
      case State.Undecided _ when !readiness.mayAnswerThemselves(answer.child(), known.about()) ->
          refuse(Refusal.NOT_ASKED_THEMSELVES);
      case State.Undecided _ -> accept(new Event.OwnAnswerRecorded(answer, asking, c.at()));
      case State.Waiting _, State.Allocated _, State.Over _, State.OpenedInError _ -> late(known);
    };
  }

  private Decision<Event> acceptIfReady(Command.Accept c, State.Case known) {
    return switch (known) {
      case State.Submitted request -> readiness.acceptIfReady(c, request.about());
      case State.InformationRequested _ -> refuse(Refusal.QUESTION_OPEN);
      case State.Waiting _ -> nothing();
      case State.Allocated _, State.Over _, State.OpenedInError _ -> late(known);
    };
  }

  private static Decision<Event> decline(Command.Decline c, State.Case known) {
    return switch (known) {
      case State.Submitted _ -> accept(declined(c, known, c.at()));
      case State.InformationRequested _ -> refuse(Refusal.QUESTION_OPEN);
      case State.Declined(_, var how) when how.equals(declined(c, known, how.at())) -> nothing();
      case State.Waiting _, State.Allocated _, State.Over _, State.OpenedInError _ -> late(known);
    };
  }

  private static Decision<Event> late(State.Case known) {
    return refuse(
        switch (known) {
          case State.OpenedInError _ -> Refusal.OPENED_IN_ERROR;
          case State.Withdrawn _ -> Refusal.ALREADY_OVER;
          case State.Undecided _,
              State.Declined _,
              State.Waiting _,
              State.Allocated _,
              State.Closed _ ->
              Refusal.ALREADY_DECIDED;
        });
  }

  private static Event.InformationRequested asked(
      Command.AskForInformation c, State.Case known, Instant at) {
    return new Event.InformationRequested(Personal.of(child(known), c.question()), at);
  }

  private static Event.Answered answered(Command.Answer c, State.Case known, Instant at) {
    return new Event.Answered(
        Personal.of(child(known), c.answer()), c.grounds().about(child(known)), at);
  }

  private static Event.Declined declined(Command.Decline c, State.Case known, Instant at) {
    return new Event.Declined(
        c.reason(),
        Personal.of(child(known), c.signpostedTo()),
        About.person(child(known), c.note()),
        at);
  }

  private static UUID child(State.Case known) {
    return known.about().origin().focusChild();
  }
}
