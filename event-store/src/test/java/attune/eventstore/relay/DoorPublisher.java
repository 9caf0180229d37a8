package attune.eventstore.relay;

import attune.eventsourcing.Recorded;
import attune.eventstore.StreamType;
import attune.eventstore.door.Door.Event;
import attune.eventstore.door.Doors;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Tells others about doors; who owns or visits them is nobody's business.
final class DoorPublisher implements Publisher<Event> {

  private final String topic;

  DoorPublisher(String topic) {
    this.topic = topic;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public StreamType<?, Event, ?> streamType() {
    return Doors.DOOR;
  }

  @Override
  public Optional<PublicMessage> publish(Recorded<Event> recorded) {
    return switch (recorded.event()) {
      case Event.Hung(var room, var owner) ->
          Optional.of(
              message(
                  recorded,
                  "hung",
                  data().put("room", room).put("known", owner.known().isPresent())));
      case Event.Opened _ -> Optional.of(message(recorded, "opened", data()));
      case Event.Closed _ -> Optional.of(message(recorded, "closed", data()));
      case Event.Admitted _ -> Optional.empty();
    };
  }

  private static PublicMessage message(Recorded<Event> recorded, String what, ObjectNode data) {
    return new PublicMessage("attune.door." + what + ".v1", recorded.stream(), data);
  }

  private static ObjectNode data() {
    return JsonNodeFactory.instance.objectNode();
  }
}
