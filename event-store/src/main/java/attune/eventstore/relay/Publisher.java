package attune.eventstore.relay;

import attune.eventsourcing.Recorded;
import attune.eventstore.StreamType;
import java.util.Optional;

/// What a service tells others of its events. A bean of this type is all that the relay needs.
///
/// @param <E> events of one kind of stream
public interface Publisher<E> {

  /// The service's topic, `attune.referral.v1`.
  String topic();

  /// The streams it speaks of. Events of no publisher are logged and told to nobody.
  StreamType<?, E, ?> streamType();

  /// What others are told of `event`, or nothing. Whatever is personal in it reads as erased here:
  /// the relay has no keys.
  Optional<PublicMessage> publish(Recorded<E> event);
}
