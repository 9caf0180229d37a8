package attune.tally;

import attune.eventsourcing.Recorded;
import attune.eventstore.StreamType;
import attune.eventstore.relay.PublicMessage;
import attune.eventstore.relay.Publisher;
import attune.tally.Tally.Event;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Tells every number.
@Singleton
final class TallyPublisher implements Publisher<Event> {

  static final String TOPIC = "attune.tally.v1";
  static final String COUNTED = "attune.tally.counted.v1";
  static final String NUMBER = "number";

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public StreamType<?, Event, ?> streamType() {
    return TallyWiring.TALLY;
  }

  @Override
  public Optional<PublicMessage> publish(Recorded<Event> recorded) {
    return switch (recorded.event()) {
      case Event.Counted(var number, _) ->
          Optional.of(
              new PublicMessage(
                  COUNTED,
                  recorded.stream(),
                  JsonNodeFactory.instance.objectNode().put(NUMBER, number)));
    };
  }
}
