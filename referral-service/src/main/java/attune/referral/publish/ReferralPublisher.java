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

/// From a domain event to its public message. Everything is told, but thinly: whoever needs words
/// asks this service, with their own rights. The schemas are in `contracts`.
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
    return Optional.of(
        switch (recorded.event()) {
          case Event.Sent(var request, _) -> message("sent", recorded, sent(request));
          case Event.InformationRequested _ ->
              message("information-requested", recorded, nothing());
          case Event.Answered _ -> message("answered", recorded, nothing());
          case Event.Accepted _ -> message("accepted", recorded, nothing());
          case Event.Declined(var reason, _, _, _) ->
              message("declined", recorded, nothing().put("reason", reason.name()));
          case Event.Allocated(var practitioner, _) ->
              message(
                  "allocated", recorded, nothing().put("practitioner", practitioner.toString()));
          case Event.Closed(var reason, _, _) ->
              message("closed", recorded, nothing().put("reason", reason.name()));
        });
  }

  private static PublicMessage message(String name, Recorded<Event> recorded, ObjectNode own) {
    ObjectNode data =
        nothing()
            .put("caseId", recorded.stream())
            .put("version", recorded.version())
            .put("status", CaseStatus.after(recorded.event()).name())
            .put("happenedAt", recorded.event().at().toString())
            .put("recordedAt", recorded.recordedAt().toString());
    data.setAll(own);
    return new PublicMessage("attune.referral." + name + ".v1", recorded.stream(), data);
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
