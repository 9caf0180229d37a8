package attune.referral.read.cases;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Person;
import attune.referral.domain.Readiness;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Request;
import attune.referral.read.FocusChild;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folds each case into its line.
public final class CasesProjection implements Projection<Event, CaseRow> {

  private final Readiness readiness;

  public CasesProjection(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public @Nullable CaseRow apply(@Nullable CaseRow row, Recorded<Event> recorded) {
    Event event = recorded.event();
    if (event instanceof Event.Sent(var request, var at)) {
      return sent(recorded.stream(), request, at);
    }
    return row == null ? null : changed(row, event);
  }

  private CaseRow sent(String stream, Request request, Instant at) {
    return new CaseRow(
        UUID.fromString(stream),
        request.reference().value(),
        request.route(),
        request.referrer().profession().value(),
        at,
        request.referrer().subject(),
        request.caseSystem() == null ? null : request.caseSystem().system(),
        CaseStatus.SUBMITTED,
        at,
        null,
        null,
        null,
        null,
        FocusChild.of(request.theFocusChild()),
        Lacks.of(request, readiness));
  }

  private CaseRow changed(CaseRow row, Event event) {
    return switch (event) {
      case Event.Sent _ -> row;
      case Event.OfCourse step -> moved(row, step);
      case Event.AboutPeople change -> known(row, change);
      case Event.AboutAccess change -> kept(row, change);
    };
  }

  private static CaseRow moved(CaseRow row, Event.OfCourse step) {
    CaseRow next =
        row.now(CaseStatus.after(step).orElse(row.status()), step.at(), practitioner(row, step));
    return switch (step) {
      case Event.Answered(_, var grounds, _) ->
          next.about(row.focusChild(), row.lacks().with(grounds.outline()));
      case Event.OwnAnswerRecorded(var answer, _, _) ->
          next.about(row.focusChild(), row.lacks().with(answer));
      case Event.InformationRequested _,
          Event.Accepted _,
          Event.Declined _,
          Event.Withdrawn _,
          Event.Allocated _,
          Event.Reallocated _,
          Event.HandedOver _,
          Event.Closed _,
          Event.Reopened _,
          Event.OpenedInError _ ->
          next;
    };
  }

  /// Whoever a case was allocated to keeps it in their list until it is opened again.
  private static @Nullable UUID practitioner(CaseRow row, Event.OfCourse step) {
    return switch (step) {
      case Event.Allocated(var to, _) -> to;
      case Event.Reallocated(var to, _, _) -> to;
      case Event.HandedOver(var to, _, _) -> to;
      case Event.Reopened _, Event.OpenedInError _ -> null;
      case Event.InformationRequested _,
          Event.Answered _,
          Event.OwnAnswerRecorded _,
          Event.Accepted _,
          Event.Declined _,
          Event.Withdrawn _,
          Event.Closed _ ->
          row.practitioner();
    };
  }

  private CaseRow known(CaseRow row, Event.AboutPeople change) {
    FocusChild child = row.focusChild();
    Lacks lacks = row.lacks();
    return switch (change) {
      case Event.PersonCorrected(var person, _) ->
          row.about(corrected(child, person), lacks.with(person, readiness));
      case Event.PersonAdded(var person, _) -> row.about(child, lacks.with(person, readiness));
      case Event.PersonRemoved(var person, _, _) -> row.about(child, lacks.without(person));
      case Event.Born(var born, var date, _) when born.equals(child.id()) ->
          row.about(child.born(date), lacks);
      case Event.Died(var person, _, _) -> row.about(died(child, person), lacks.without(person));
      case Event.DeathTakenBack(var person, _, _) ->
          row.about(corrected(child, person), lacks.with(person, readiness));
      case Event.PregnancyEnded(var person, _) ->
          row.about(died(child, person), lacks.without(person));
      case Event.Born _,
          Event.SafeContactAgreed _,
          Event.SafeContactEnded _,
          Event.CaseHolderChanged _ ->
          row;
    };
  }

  private static FocusChild corrected(FocusChild child, Person person) {
    return person.id().equals(child.id()) ? FocusChild.of(person) : child;
  }

  private static FocusChild died(FocusChild child, UUID person) {
    return person.equals(child.id()) ? child.died() : child;
  }

  private static CaseRow kept(CaseRow row, Event.AboutAccess change) {
    return switch (change) {
      case Event.Escalated _ -> row;
      case Event.Restricted(_, var named, var reviewBy, _) ->
          row.keptTo(List.copyOf(named), reviewBy);
      case Event.RestrictionLifted _ -> row.keptTo(null, null);
      case Event.RestrictionReviewed(_, var reviewBy, _) -> row.keptTo(row.named(), reviewBy);
    };
  }
}
