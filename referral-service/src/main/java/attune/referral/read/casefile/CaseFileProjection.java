package attune.referral.read.casefile;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.referral.access.Told;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Referral;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import attune.referral.read.casefile.CaseFile.Allocation;
import attune.referral.read.casefile.CaseFile.Course;
import attune.referral.read.casefile.Exchange.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folds a case's events into the whole case. Kept in no table: it is read from the stream itself,
/// and so as of any instant.
public final class CaseFileProjection implements Projection<Event, CaseFile> {

  private final Referral referral;

  public CaseFileProjection(Referral referral) {
    this.referral = referral;
  }

  @Override
  public @Nullable CaseFile apply(@Nullable CaseFile file, Recorded<Event> recorded) {
    Event event = recorded.event();
    State before = file == null ? referral.initial() : file.state();
    if (!(referral.evolve(before, event) instanceof State.Case state)) {
      return file;
    }
    CaseFile next = file == null ? begun(recorded, state) : next(file, event);
    long version = (file == null ? 0 : file.version()) + (Told.isCounted(event) ? 1 : 0);
    return next.now(version, state, event.at());
  }

  private static CaseFile begun(Recorded<Event> recorded, State.Case state) {
    if (!(recorded.event() instanceof Event.Sent(var request, var at))) {
      throw new IllegalStateException("A case begins with its request");
    }
    UUID caseId = UUID.fromString(recorded.stream());
    return new CaseFile(
        caseId, 1, CaseStatus.SUBMITTED, at, at, request, state, List.of(), Course.BEGUN);
  }

  private static CaseFile next(CaseFile file, Event event) {
    return switch (event) {
      case Event.InformationRequested(var question, var at) ->
          file.with(new Exchange(Kind.QUESTION, question, at));
      case Event.Answered(var answer, _, var at) ->
          file.with(new Exchange(Kind.ANSWER, answer, at));
      case Event.OfCourse step -> file.with(course(file.course(), step));
      case Event.Sent _, Event.AboutPeople _, Event.AboutAccess _ -> file;
    };
  }

  private static Course course(Course course, Event.OfCourse step) {
    return switch (step) {
      case Event.Accepted(_, var at) -> new Course(at, null, null, null, null, null);
      case Event.Declined how -> new Course(null, how, null, null, null, null);
      case Event.Withdrawn how ->
          new Course(course.acceptedAt(), null, how, course.allocated(), null, null);
      case Event.Allocated(var to, var at) -> allocated(course, to, at);
      case Event.Reallocated(var to, _, var at) -> allocated(course, to, at);
      case Event.HandedOver(var to, _, var at) -> allocated(course, to, at);
      case Event.Closed how ->
          new Course(course.acceptedAt(), null, null, course.allocated(), how, null);
      case Event.Reopened again ->
          again.waiting()
              ? new Course(course.acceptedAt(), null, null, null, null, null)
              : Course.BEGUN;
      case Event.OpenedInError how ->
          new Course(course.acceptedAt(), null, null, course.allocated(), null, how);
      case Event.InformationRequested _, Event.Answered _, Event.OwnAnswerRecorded _ -> course;
    };
  }

  private static Course allocated(Course course, UUID to, Instant at) {
    return new Course(course.acceptedAt(), null, null, new Allocation(to, at), null, null);
  }
}
