package attune.eventstore.relay;

import attune.benchmarks.parcel.Parcel.Event;
import attune.benchmarks.parcel.Parcels;
import attune.eventsourcing.Recorded;
import attune.eventstore.StreamType;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/// Tells that a parcel was somewhere.
final class ParcelPublisher implements Publisher<Event> {

  static final String TOPIC = "attune.parcel.v1";

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public StreamType<?, Event, ?> streamType() {
    return Parcels.PARCEL;
  }

  @Override
  public Optional<PublicMessage> publish(Recorded<Event> recorded) {
    return Optional.of(
        new PublicMessage(
            "attune.parcel.seen.v1", recorded.stream(), JsonNodeFactory.instance.objectNode()));
  }
}
