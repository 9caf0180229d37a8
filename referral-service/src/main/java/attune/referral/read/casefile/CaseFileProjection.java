package attune.referral.read.casefile;

import attune.eventsourcing.Projection;
import attune.eventsourcing.Recorded;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Request;
import attune.referral.read.casefile.CaseFile.Allocated;
import attune.referral.read.casefile.CaseFile.Closed;
import attune.referral.read.casefile.CaseFile.Course;
import attune.referral.read.casefile.CaseFile.Declined;
import attune.referral.read.casefile.Exchange.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Folds a case's events into the whole case. Kept in no table: it is read from the stream itself,
/// and so as of any instant.
public final class CaseFileProjection implements Projection<Event, CaseFile> {

  @Override
  public @Nullable CaseFile apply(@Nullable CaseFile file, Recorded<Event> recorded) {
    Event event = recorded.event();
    var reading = new Reading(file == null ? Set.of() : file.erased());
    @Nullable CaseFile next =
        event instanceof Event.Sent(var request, var at)
            ? sent(recorded.stream(), request, at, reading)
            : file == null ? null : next(file, event, reading);
    return next == null
        ? null
        : next.now(recorded.version(), CaseStatus.after(event), event.at(), reading.erased());
  }

  private static CaseFile next(CaseFile file, Event event, Reading reading) {
    Course course = file.course();
    return switch (event) {
      case Event.Sent _ -> file;
      case Event.InformationRequested(var question, var at) ->
          file.with(new Exchange(Kind.QUESTION, reading.read(question), at));
      case Event.Answered(var answer, var grounds, var at) ->
          file.with(new Exchange(Kind.ANSWER, reading.read(answer), at))
              .with(file.grounds().with(reading.grounds(grounds)));
      case Event.Accepted(_, var at) -> file.with(new Course(at, null, null, null));
      case Event.Declined(var reason, var signpostedTo, var note, var at) ->
          file.with(
              new Course(
                  null,
                  new Declined(reason, reading.read(signpostedTo), reading.read(note), at),
                  null,
                  null));
      case Event.Allocated(var practitioner, var at) ->
          file.with(new Course(course.acceptedAt(), null, new Allocated(practitioner, at), null));
      case Event.Closed(var reason, var note, var at) ->
          file.with(
              new Course(
                  course.acceptedAt(),
                  null,
                  course.allocated(),
                  new Closed(reason, reading.read(note), at)));
    };
  }

  private static CaseFile sent(String stream, Request request, Instant at, Reading reading) {
    return new CaseFile(
        UUID.fromString(stream),
        request.reference().value(),
        1,
        CaseStatus.SUBMITTED,
        at,
        at,
        reading.request(request),
        reading.grounds(request.grounds()),
        List.of(),
        Course.BEGUN,
        Set.of());
  }
}
