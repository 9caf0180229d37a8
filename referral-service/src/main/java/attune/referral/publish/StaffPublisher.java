package attune.referral.publish;

import attune.eventsourcing.Recorded;
import attune.eventstore.StreamType;
import attune.eventstore.relay.PublicMessage;
import attune.eventstore.relay.Publisher;
import attune.referral.domain.Staff;
import attune.referral.domain.Staff.Event;
import attune.referral.domain.Supervision;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Tells others who supervises whom, which decides who may see what. The key is the practitioner;
/// how much they can take on, and when, is nobody else's.
public final class StaffPublisher implements Publisher<Event> {

  private final StreamType<?, Event, ?> staff;

  public StaffPublisher(StreamType<?, Event, ?> staff) {
    this.staff = staff;
  }

  @Override
  public String topic() {
    return "attune.referral.v1";
  }

  @Override
  public StreamType<?, Event, ?> streamType() {
    return staff;
  }

  @Override
  public Optional<PublicMessage> publish(Recorded<Event> recorded) {
    return switch (recorded.event()) {
      case Event.SupervisorNamed(var supervision, _) ->
          Optional.of(message("supervisor-named", recorded, named(supervision)));
      case Event.SupervisionEnded _ ->
          Optional.of(message("supervision-ended", recorded, nothing()));
      case Event.CapacitySet _, Event.StageReached _, Event.WentAway _, Event.CameBack _ ->
          Optional.empty();
    };
  }

  private static PublicMessage message(String name, Recorded<Event> recorded, ObjectNode own) {
    String practitioner = Staff.practitioner(recorded.stream()).toString();
    ObjectNode data =
        nothing()
            .put("practitioner", practitioner)
            .put("version", recorded.version())
            .put("happenedAt", recorded.event().at().toString())
            .put("recordedAt", recorded.recordedAt().toString());
    data.setAll(own);
    return new PublicMessage("attune.staff." + name + ".v1", practitioner, data);
  }

  private static ObjectNode named(Supervision supervision) {
    ObjectNode data =
        nothing()
            .put("supervisor", supervision.supervisor().toString())
            .put("outside", supervision.outside());
    return supervision.until() == null ? data : data.put("until", supervision.until().toString());
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
