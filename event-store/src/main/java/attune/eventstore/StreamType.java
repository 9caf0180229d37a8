package attune.eventstore;

import attune.eventsourcing.Decider;
import java.util.List;

/// Everything that the store needs to know of one kind of stream.
///
/// @param name what it is called, `referral`
/// @param decider what it decides
/// @param types what its events are called when stored
/// @param views the views kept in the events' own transaction
public record StreamType<C, E, S>(
    String name, Decider<C, E, S> decider, EventTypes<E> types, List<View<E, ?>> views) {

  public StreamType {
    views = List.copyOf(views);
  }
}
