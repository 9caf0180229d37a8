package attune.referral.publish;

import attune.eventsourcing.Recorded;
import attune.eventstore.StreamType;
import attune.eventstore.relay.PublicMessage;
import attune.eventstore.relay.Publisher;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Person;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Request;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// From a domain event to its public message: thin, because whoever needs words asks this service,
/// with their own rights. The schemas are in `contracts`.
public final class ReferralPublisher implements Publisher<Event> {

  private final StreamType<?, Event, ?> referral;

  public ReferralPublisher(StreamType<?, Event, ?> referral) {
    this.referral = referral;
  }

  @Override
  public String topic() {
    return "attune.referral.v1";
  }

  @Override
  public StreamType<?, Event, ?> streamType() {
    return referral;
  }

  @Override
  public Optional<PublicMessage> publish(Recorded<Event> recorded) {
    return switch (recorded.event()) {
      case Event.Sent(var request, _) -> Optional.of(message("sent", recorded, sent(request)));
      case Event.OfCourse step -> Optional.of(course(step, recorded));
      case Event.AboutPeople change -> household(change, recorded);
      case Event.AboutAccess change -> protection(change, recorded);
    };
  }

  private static PublicMessage course(Event.OfCourse step, Recorded<Event> recorded) {
    return switch (step) {
      case Event.InformationRequested _ -> message("information-requested", recorded, nothing());
      case Event.Answered _ -> message("answered", recorded, nothing());
      case Event.OwnAnswerRecorded(var answer, _, _) ->
          message("own-answer-recorded", recorded, person(answer.child()));
      case Event.Accepted _ -> message("accepted", recorded, nothing());
      case Event.Declined(var reason, _, _, _) -> message("declined", recorded, because(reason));
      case Event.Withdrawn(var reason, _, _) -> message("withdrawn", recorded, because(reason));
      case Event.Allocated(var to, _) -> message("allocated", recorded, practitioner(to));
      case Event.Reallocated(var to, _, _) -> message("reallocated", recorded, practitioner(to));
      case Event.HandedOver(var to, _, _) -> message("handed-over", recorded, practitioner(to));
      case Event.Closed(var reason, _, _, _) -> message("closed", recorded, because(reason));
      case Event.Reopened _ -> message("reopened", recorded, nothing());
      case Event.OpenedInError _ -> message("opened-in-error", recorded, nothing());
    };
  }

  /// Who is in the case, and that something about them is to be asked for again. What must be kept
  /// from whom is asked for, too: the bus says only that it has changed.
  private static Optional<PublicMessage> household(
      Event.AboutPeople change, Recorded<Event> recorded) {
    return switch (change) {
      case Event.PersonCorrected(var person, _) ->
          Optional.of(message("person-corrected", recorded, nothing().set("person", thin(person))));
      case Event.PersonAdded(var person, _) ->
          Optional.of(message("person-added", recorded, nothing().set("person", thin(person))));
      case Event.PersonRemoved(var person, _, _) ->
          Optional.of(message("person-removed", recorded, person(person)));
      case Event.SafeContactAgreed _, Event.SafeContactEnded _ ->
          Optional.of(message("safe-contact-changed", recorded, nothing()));
      case Event.Born(var child, _, _) -> Optional.of(message("born", recorded, person(child)));
      case Event.Died(var person, _, _) -> Optional.of(message("died", recorded, person(person)));
      case Event.DeathTakenBack(var person, _, _) ->
          Optional.of(message("death-taken-back", recorded, person(person.id())));
      case Event.PregnancyEnded(var child, _) ->
          Optional.of(message("pregnancy-ended", recorded, person(child)));
      case Event.CaseHolderChanged _ -> Optional.empty();
    };
  }

  /// Who may see the case is told, so that every service keeps to it; that somebody is thought to
  /// be at risk is not.
  private static Optional<PublicMessage> protection(
      Event.AboutAccess change, Recorded<Event> recorded) {
    return switch (change) {
      case Event.Escalated _, Event.RestrictionReviewed _ -> Optional.empty();
      case Event.Restricted(_, var named, _, _) ->
          Optional.of(message("restricted", recorded, named(named)));
      case Event.RestrictionLifted _ ->
          Optional.of(message("restriction-lifted", recorded, nothing()));
    };
  }

  private static PublicMessage message(String name, Recorded<Event> recorded, ObjectNode own) {
    ObjectNode data = nothing().put("caseId", recorded.stream()).put("version", recorded.version());
    CaseStatus.after(recorded.event()).ifPresent(status -> data.put("status", status.name()));
    data.put("happenedAt", recorded.event().at().toString())
        .put("recordedAt", recorded.recordedAt().toString());
    data.setAll(own);
    return new PublicMessage("attune.referral." + name + ".v1", recorded.stream(), data);
  }

  private static ObjectNode because(Enum<?> reason) {
    return nothing().put("reason", reason.name());
  }

  private static ObjectNode practitioner(UUID practitioner) {
    return nothing().put("practitioner", practitioner.toString());
  }

  private static ObjectNode person(UUID person) {
    return nothing().put("person", person.toString());
  }

  private static ObjectNode named(Set<String> subjects) {
    ObjectNode data = nothing();
    ArrayNode named = data.putArray("named");
    subjects.forEach(named::add);
    return data;
  }

  /// Who is in the case by id and role, so that a consent register can be opened for them.
  private static ObjectNode sent(Request request) {
    ObjectNode data =
        nothing()
            .put("reference", request.reference().value())
            .put("route", request.route().name());
    if (request.caseSystem() != null) {
      data.put("system", request.caseSystem().system());
    }
    if (request.referrer().subject() != null) {
      data.put("referrer", request.referrer().subject());
    }
    ArrayNode people = data.putArray("people");
    request.people().forEach(person -> people.add(thin(person)));
    return data;
  }

  private static ObjectNode thin(Person person) {
    return nothing()
        .put("id", person.id().toString())
        .put("role", person.role().name())
        .put("toBeFilmed", person.toBeFilmed());
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
